import { Button, mergeClasses, Spinner, Text } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SendFilled } from '@fluentui/react-icons/svg/send'
import { type KeyboardEvent, useId, useRef, useState } from 'react'
import { useCommands } from '../api/queries.ts'
import { AppMark } from '../parts/AppMark.tsx'
import type { Place } from '../teams/place.ts'
import { useText } from '../text/use-text.ts'
import { MenuList } from './MenuList.tsx'
import { menuFor, type Option, readMention } from './menu.ts'
import { useComposeStyles } from './styles.ts'
import { useSend } from './use-send.ts'

const SCOPES = { channel: 'team', group: 'groupChat', chat: 'personal' } as const

/**
 * The box one writes in. `/` chooses a command, which only the bot sees; `@` mentions the bot; any
 * other text in a channel is for the people there.
 */
export function Compose(props: {
  place: Place
  replyTo?: string
  autoFocus?: boolean
  onDone?: () => void
}) {
  const { place, replyTo } = props
  const { t } = useText()
  const styles = useComposeStyles()
  const list = useId()
  const box = useRef<HTMLTextAreaElement>(null)
  const { data: commands = [] } = useCommands()
  const { send, sending } = useSend(place, replyTo)
  const [text, setText] = useState('')
  const [command, setCommand] = useState<string | null>(null)
  const [caret, setCaret] = useState(0)
  const [active, setActive] = useState(0)
  const [dismissed, setDismissed] = useState(false)
  const inChannel = place.kind !== 'chat'
  const scope = SCOPES[place.kind]
  const botName = t.shell.views.app
  const mention: Option | null = inChannel
    ? { kind: 'mention', title: botName, description: t.compose.mentionHelp }
    : null
  const menu = command || dismissed ? null : menuFor(text.slice(0, caret), commands, scope, mention)
  const said = readMention(text, botName)
  const ready = !sending && (command !== null || said.text !== '' || said.mention)

  const write = (next: string, at = next.length) => {
    setText(next)
    setCaret(at)
    setActive(0)
    setDismissed(false)
  }
  const choose = (option: Option) => {
    if (option.kind === 'command') {
      setCommand(option.title)
      write('')
    } else if (menu) write(`${text.slice(0, menu.from)}@${option.title} ${text.slice(caret)}`)
    box.current?.focus()
  }
  const submit = async () => {
    if (!ready) return
    const slash = command !== null && inChannel
    const words = command ? `${command} ${text}`.trim() : said.text
    if (await send({ text: words, slash, mention: !command && inChannel && said.mention })) {
      setCommand(null)
      write('')
      props.onDone?.()
    }
    box.current?.focus()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const option = menu?.options[active]
    const count = menu?.options.length ?? 0
    if (event.nativeEvent.isComposing) return
    if (count > 0 && event.key === 'ArrowDown') setActive((active + 1) % count)
    else if (count > 0 && event.key === 'ArrowUp') setActive((active + count - 1) % count)
    else if (option && (event.key === 'Enter' || event.key === 'Tab')) choose(option)
    else if (menu && event.key === 'Escape') setDismissed(true)
    else if (event.key === 'Escape' && props.onDone) props.onDone()
    else if (event.key === 'Backspace' && text === '' && command) setCommand(null)
    else if (event.key === 'Enter' && !event.shiftKey) void submit()
    else return
    event.preventDefault()
  }
  const hint = !inChannel
    ? t.compose.chatHint
    : command
      ? t.compose.slashHint
      : said.mention
        ? t.compose.mentionHint
        : text.trim() && !menu
          ? t.compose.plainHint
          : t.compose.hint
  const placeholder = replyTo
    ? t.compose.replyPlaceholder
    : inChannel
      ? t.compose.placeholder
      : t.compose.chatPlaceholder

  return (
    <div className={styles.place}>
      {menu && <MenuList id={list} menu={menu} active={active} onChoose={choose} />}
      <div className={mergeClasses(styles.box, command !== null && styles.private)}>
        {command && (
          <span className={styles.command}>
            <AppMark size={16} />/{command}
            <button
              type="button"
              className={styles.remove}
              aria-label={t.compose.remove(command)}
              onClick={() => {
                setCommand(null)
                box.current?.focus()
              }}
            >
              <DismissRegular aria-hidden />
            </button>
          </span>
        )}
        <textarea
          ref={box}
          className={styles.text}
          rows={1}
          // biome-ignore lint/a11y/noAutofocus: the person has just asked to reply
          autoFocus={props.autoFocus}
          value={text}
          placeholder={command ? '' : placeholder}
          aria-label={placeholder}
          aria-autocomplete="list"
          aria-controls={menu ? list : undefined}
          aria-activedescendant={menu?.options[active] ? `${list}-${active}` : undefined}
          aria-describedby={`${list}-hint`}
          onChange={(event) => write(event.target.value, event.target.selectionStart)}
          onSelect={(event) => setCaret(event.currentTarget.selectionStart)}
          onKeyDown={onKeyDown}
        />
        <Button
          appearance="transparent"
          className={styles.send}
          icon={sending ? <Spinner size="tiny" /> : <SendFilled />}
          aria-label={t.compose.send}
          disabledFocusable={!ready}
          onClick={() => void submit()}
        />
      </div>
      <Text id={`${list}-hint`} size={200} className={styles.hint} aria-live="polite">
        {hint}
      </Text>
    </div>
  )
}
