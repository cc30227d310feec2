import type { Command } from '../api/shapes.ts'

export type Option = {
  readonly kind: 'command' | 'mention'
  readonly title: string
  readonly description: string
}

/** The menu open over the box, and which part of the text a choice replaces. */
export type OpenMenu = {
  readonly kind: 'command' | 'mention'
  readonly from: number
  readonly options: readonly Option[]
}

export type Scope = 'team' | 'groupChat' | 'personal'

/**
 * The commands of the `/` menu, each title once: in a channel or a group chat those the manifest gives to `/`; in the
 * chat with the bot all of them, as everything written there goes to it anyway.
 */
export function slashCommands(commands: readonly Command[], scope: Scope): readonly Command[] {
  const given = commands.filter(
    ({ triggers, scopes }) =>
      (scope === 'personal' || triggers?.includes('slash')) && (scopes ?? [scope]).includes(scope),
  )
  const seen = new Set<string>()
  return given.filter(({ title }) => !seen.has(title) && seen.add(title))
}

/**
 * Which menu the text before the caret opens: `/` only as the first sign, `@` at the start of any
 * word. Null when none is asked for.
 */
export function menuFor(
  before: string,
  commands: readonly Command[],
  scope: Scope,
  mention: Option | null,
): OpenMenu | null {
  const slash = /^\/(\S*)$/.exec(before)
  if (slash) {
    const typed = (slash[1] ?? '').toLowerCase()
    const options = slashCommands(commands, scope)
      .filter(({ title }) => title.toLowerCase().startsWith(typed))
      .map(
        ({ title, description }): Option => ({
          kind: 'command',
          title,
          description: description ?? '',
        }),
      )
    return { kind: 'command', from: 0, options }
  }
  const at = /(?:^|\s)@([^\s@]*)$/.exec(before)
  if (!at || !mention) return null
  const typed = at[1] ?? ''
  const fits = mention.title.toLowerCase().startsWith(typed.toLowerCase())
  return fits
    ? { kind: 'mention', from: before.length - typed.length - 1, options: [mention] }
    : null
}

/** What is to be sent: whether the bot is mentioned, and the text without that mention. */
export function readMention(text: string, botName: string): { mention: boolean; text: string } {
  const pattern = new RegExp(`(^|\\s)@${botName}(?=$|[\\s,.!?:;])[,:]?\\s*`, 'i')
  const mention = pattern.test(text)
  return { mention, text: (mention ? text.replace(pattern, '$1') : text).trim() }
}
