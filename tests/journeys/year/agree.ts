import { groupRooms } from '../round/cast.ts'
import { noted, type Year } from './year.ts'

const CONTENT = {
  meeting: 'Vi møder hinanden nysgerrigt og lægger skærmene væk.',
  benefit: 'Vi tager det svære med og ikke kun det, der lykkedes.',
  trust: 'Det, som bliver sagt her, går ikke videre, heller ikke til ens egen chef.',
  attendance: 'Vi melder selv afbud til værten.',
}

/** Each host writes the group's contract while the group talks, and everybody says yes to it. */
export const agreeOnContracts = async (year: Year) => {
  const { client } = year
  let accepted = 0
  for (const { host, members } of groupRooms(await client.state())) {
    const { draft } = await client.must(host, 'getContract', {})
    const version = draft?.version ?? 0
    const saved = await client.must(host, 'saveContract', { version, content: CONTENT })
    const shared = await client.must(host, 'shareContract', { version: saved.draft?.version ?? 0 })
    for (const member of members) {
      const { group, standing } = shared
      if (member === host && standing?.isAccepted) continue
      await client.must(member, 'acceptContract', {
        group,
        revision: standing?.revision ?? 0,
        accepted: true,
      })
      accepted += 1
    }
    const { standing } = await client.must(host, 'getContract', {})
    year.check(
      standing?.accepted.length === members.length,
      `Kontrakten er sagt ja til af ${standing?.accepted.length} af ${members.length}.`,
    )
  }
  await noted(year, 'Kontrakten')
  year.say(`Grupperne har aftalt deres kontrakter; ${accepted} har sagt ja.`)
}
