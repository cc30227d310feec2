import { readConfig } from '#bot/config.ts'
import { channelsOn } from '#bot/graph/channels.ts'
import { appCredential, graphOf } from '#bot/graph/client.ts'
import { directoryOn } from '#bot/graph/directory.ts'

/**
 * What the bot asks in years when something has been moved or broken by hand, asked by its own ports with its own
 * settings over the same wire: a team that is known already, a channel looked for, a name that is taken, a tab whose
 * address is another. Arguments: the ids of the team, of a channel, and of a member.
 */
const [teamId = '', channelId = '', person = ''] = process.argv.slice(2)
const config = readConfig(process.env)
const graph = graphOf(appCredential(config))
const directory = directoryOn(graph)
const account = async () => {
  const found = await directory.find(config.serviceMailbox)
  if (!found) throw new Error('The service account is not in the directory.')
  return found.entraId
}
const channels = channelsOn(graph, account, { externalId: config.externalId, resourceSpecific: [] })

const { teamId: same } = await channels.ensureTeam('Tværgående ledelsesgrupper', '', teamId)
if (same !== teamId) throw new Error('A known team was made once more.')
const named = await channels.teamsNamed('Tværgående ledelsesgrupper')
if (!named.some((team) => team.teamId === teamId)) throw new Error('The team has lost its name.')
if (!(await channels.channelExists(teamId, channelId))) throw new Error('The channel is gone.')
const member = (await channels.channelMembers(teamId, channelId)).find((each) => each === person)
if (!member) throw new Error('The member is not in the channel.')
const { name } = await channels.ensureChannel(teamId, 'General', '', [member], [])
if (name === 'General') throw new Error('General is taken, and was made all the same.')
for (const address of ['https://example.invalid/tab/group', `${config.publicUrl}/tab/group`])
  await channels.ensureTab(teamId, channelId, 'Tværs', 'group', address)
