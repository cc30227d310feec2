import { readConfig } from '#bot/config.ts'
import { chatsOn } from '#bot/graph/chats.ts'
import { appCredential, graphOf } from '#bot/graph/client.ts'
import { directoryOn } from '#bot/graph/directory.ts'

/**
 * What the bot asks of group chats when something has been broken by hand, asked by its own ports with its own settings
 * over the same wire: whether a chat is there, and a tab whose address is another. Argument: the id of the chat.
 */
const [chatId = ''] = process.argv.slice(2)
const config = readConfig(process.env)
const graph = graphOf(appCredential(config))
const directory = directoryOn(graph)
const account = async () => {
  const found = await directory.find(config.serviceMailbox)
  if (!found) throw new Error('The service account is not in the directory.')
  return found.entraId
}
const chats = chatsOn(graph, account, { externalId: config.externalId, resourceSpecific: [] })

if (!(await chats.chatExists(chatId))) throw new Error('The chat is gone.')
if (await chats.chatExists('19:nothing@thread.v2'))
  throw new Error('There is a chat of no such id.')
for (const address of ['https://example.invalid/tab/group', `${config.publicUrl}/tab/`])
  await chats.ensureTabInChat(chatId, 'Tværs', 'group', address)
