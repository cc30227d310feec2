import { Button } from '@fluentui/react-components'
import { ChatRegular } from '@fluentui/react-icons/svg/chat'
import { useMutation, useQueryClient } from '@tanstack/react-query'
import { control } from '../api/control.ts'
import type { PersonView } from '../api/shapes.ts'
import { Empty } from '../parts/Empty.tsx'
import { useNotify } from '../parts/notices.tsx'
import { Conversation } from '../teams/Conversation.tsx'
import { useText } from '../text/use-text.ts'

/** The chat between the person and the bot; opening it installs the app for the person. */
export function BotChat(props: { view: PersonView }) {
  const { view } = props
  const { t } = useText()
  const notify = useNotify()
  const client = useQueryClient()
  const open = useMutation({
    mutationFn: () => control.install(view.me.userPrincipalName),
    onSuccess: () => client.invalidateQueries({ queryKey: ['view'] }),
    onError: (error) => notify('error', t.chat.failed, error.message),
  })
  const chat = view.chats[0]
  if (chat) return <Conversation key={chat.id} me={view.me} id={chat.id} kind="chat" />
  return (
    <Empty icon={<ChatRegular />} title={t.chat.none} help={t.chat.noneHelp}>
      <Button appearance="primary" disabledFocusable={open.isPending} onClick={() => open.mutate()}>
        {t.chat.open}
      </Button>
    </Empty>
  )
}
