import { describe, expect, it } from 'vitest'
import { composeMessage } from '#bot/application/compose-message.ts'
import { newsletters } from '#bot/application/newsletter.ts'
import { newsletterErrands } from '#bot/application/newsletter-errands.ts'
import { newsletterReaders } from '#bot/application/newsletter-read.ts'
import { lettersIn } from '#bot/documents/letters.ts'
import { type ChiefPoint, markTold, type Theme } from '#bot/domain/chief-table.ts'
import type { MeetingId, PersonId, QuoteId } from '#bot/domain/ids.ts'
import { anActor, anAttempt, anId } from '#tests/support/make.ts'
import { anAgenda, anAgendaContent } from '#tests/support/make-agenda.ts'
import { aNewsletter } from '#tests/support/make-newsletter.ts'
import { aBookedRound } from '#tests/support/round.ts'
import { aWorld } from '#tests/support/world.ts'

const AFTER = '2027-01-25T09:00:00Z'

/** A round that three groups have met in, of which `passedOn` have passed something on. */
const aHeldRound = async (passedOn = 0) => {
  const world = await aWorld({ now: AFTER })
  const { round, groups } = await aBookedRound(world, { groups: 3, size: 3 })
  const [one, other] = groups
  if (!one || !other) throw new Error('Three groups were asked for.')
  for (const { meeting, group } of groups.slice(0, passedOn))
    await world.tables.summaries.save({
      id: anId(),
      meeting: meeting.id,
      round: round.id,
      group: group.id,
      content: { what: 'a', why: '', willDo: '', points: [], toChiefGroup: '' },
      state: 'released',
      revision: 1,
      shared: null,
      sharedAt: null,
      released: { toChiefGroup: `- Sæt tid af ${group.number}\n- Tillid`, at: world.clock.now() },
    })
  const letters = lettersIn('da', world.municipality)
  const app = { ...newsletters(world, letters), ...newsletterReaders(world, letters) }
  const coordinator = anActor({ isCoordinator: true })
  const [writer, reader] = [one.host, other.host]
  const [leader] = one.members
  if (!leader) throw new Error('The group has members.')
  const save = (content = aNewsletter(), by = writer, version = 0) =>
    app.saveNewsletter(by, { round: round.id, version, content })
  const sendIt = (by = reader, version = 1) => app.sendNewsletter(by, { round: round.id, version })
  const deliver = () =>
    newsletterErrands(world, letters)['mail-newsletter']({ round: round.id }, anAttempt())
  return { world, round, groups, app, coordinator, writer, reader, leader, save, sendIt, deliver }
}

describe('the first draft of a letter', () => {
  it('has the agenda’s theme and what the groups passed on, not in the groups’ order', async () => {
    const { world, round, app, writer } = await aHeldRound(3)
    const content = anAgendaContent({ theme: 'Tillid på tværs' })
    const released = { content, revision: 1, at: world.clock.now(), changed: [] }
    await world.tables.agendas.save(anAgenda({ round: round.id, draft: content, released }))
    expect(await app.getNewsletter(writer, { round: null })).toMatchObject({
      value: {
        version: 0,
        passedOn: 3,
        isHeld: true,
        content: {
          theme: 'Tillid på tværs',
          sections: [{ points: 'Sæt tid af 1\nSæt tid af 2\nSæt tid af 3\nTillid' }],
        },
      },
    })
  })

  it('has the chief group’s headings once it has gathered the points, with what the groups have been told of them', async () => {
    const { world, round, groups, app, writer, leader } = await aHeldRound(3)
    const now = world.clock.now()
    const theme = (given: Partial<Theme>): Theme => ({
      id: anId(),
      round: round.id,
      title: 'Tid til hinanden',
      status: 'new',
      answer: null,
      told: null,
      ...given,
    })
    const time = markTold(theme({ status: 'decided', answer: 'Vi flytter et møde.' }))
    // Answered since, but not told: the groups hear it first.
    const changed = { ...time, status: 'declined' as const, answer: 'Alligevel ikke.' }
    const trust = theme({ title: 'Tillid', status: 'decided', answer: 'Endnu en hemmelighed.' })
    for (const each of [trust, changed]) await world.tables.chiefs.saveTheme(each, now)
    const point = (words: string, under: Theme | null, quote: ChiefPoint['quote'] = null) =>
      world.tables.chiefs.savePoint({
        id: anId(),
        meeting: groups[0]?.meeting.id ?? anId(),
        round: round.id,
        group: groups[0]?.group.id ?? anId(),
        words,
        quote,
        isNamed: true,
        theme: under?.id ?? null,
      })
    await point('Sæt tid af', changed)
    await point('Sæt tid af', changed)
    await point('Færre møder', changed)
    await point('Sig det højt', trust)
    await point('Noget helt andet', null)
    const quote = {
      id: anId<QuoteId>(),
      meeting: groups[0]?.meeting.id ?? anId<MeetingId>(),
      person: leader.person ?? anId<PersonId>(),
      words: 'En leders egne ord',
      state: 'yes' as const,
      isWanted: true,
    }
    await world.tables.releases.saveQuote(quote)
    await point(quote.words, trust, quote.id)
    expect(await app.getNewsletter(writer, { round: null })).toMatchObject({
      value: {
        content: {
          sections: [
            {
              heading: 'Tid til hinanden',
              points: 'Færre møder\nSæt tid af\nChefgruppen har besluttet: Vi flytter et møde.',
            },
            { heading: 'Tillid', points: 'Sig det højt' },
            { heading: 'Grupperne peger også på', points: 'Noget helt andet' },
          ],
        },
      },
    })
  })

  it('has no points from fewer than three groups, since one could tell whose they were', async () => {
    const { app, writer } = await aHeldRound(2)
    expect(await app.getNewsletter(writer, { round: null })).toMatchObject({
      value: { passedOn: 2, content: { sections: [] } },
    })
  })

  it('waits until somebody has met', async () => {
    const { world, app, writer } = await aHeldRound()
    world.clock.set('2027-01-19T09:00:00Z')
    expect(await app.getNewsletter(writer, { round: null })).toMatchObject({
      refusal: 'no-round-begun',
    })
  })
})

describe('writing a letter', () => {
  it('makes a version each time, which can be read again', async () => {
    const { app, round, coordinator, writer, save } = await aHeldRound()
    await save()
    await save(aNewsletter({ title: 'Ny overskrift' }), coordinator, 1)
    expect(await app.getNewsletter(writer, { round: round.id })).toMatchObject({
      value: {
        version: 2,
        content: { title: 'Ny overskrift' },
        versions: [
          { version: 1, savedBy: writer.name },
          { version: 2, savedBy: null },
        ],
        isOwn: false,
        address: null,
      },
    })
    expect(await app.getNewsletterVersion(writer, { round: round.id, version: 1 })).toMatchObject({
      value: { content: { title: aNewsletter().title } },
    })
  })

  it('is refused over a version that the writer has not read, and with a CPR number', async () => {
    const { writer, reader, save } = await aHeldRound()
    await save()
    expect(await save(aNewsletter(), reader)).toMatchObject({
      refusal: 'changed-meanwhile',
      detail: { by: writer.name },
    })
    expect(await save(aNewsletter({ intro: 'cpr 010190-1234' }), reader, 1)).toMatchObject({
      refusal: 'contains-cpr',
    })
  })
})

describe('sending a letter', () => {
  it('puts a card in each group’s room and mails the organisation once', async () => {
    const { world, round, groups, app, coordinator, save, sendIt, deliver } = await aHeldRound()
    const address = 'alle@fjordby.example'
    await app.chooseNewsletterAddress(coordinator, { address })
    await save()
    expect(await sendIt()).toMatchObject({ value: { groups: 3, isMailed: true } })
    for (const { group } of groups)
      expect(await world.tables.errands.find(`newsletter:${round.id}:${group.id}`)).toMatchObject({
        kind: 'post',
        payload: { to: { room: `group:${group.id}` }, threadOf: null },
      })
    expect(await world.tables.errands.find(`newsletter-mail:${round.id}`)).toMatchObject({
      kind: 'mail-newsletter',
    })
    await deliver()
    expect(world.notices.mails).toMatchObject([{ to: [address], subject: aNewsletter().title }])
    expect(world.notices.mails[0]?.bodyHtml).toContain('Til organisationen')
    expect(await sendIt()).toMatchObject({ refusal: 'newsletter-sent' })
    expect(await save(aNewsletter(), undefined, 1)).toMatchObject({ refusal: 'newsletter-sent' })
  })

  it('sends no mail without an address, and none to one that was taken away meanwhile', async () => {
    const { world, app, coordinator, save, sendIt, deliver } = await aHeldRound()
    await app.chooseNewsletterAddress(coordinator, { address: 'alle@fjordby.example' })
    await save()
    await sendIt()
    await app.chooseNewsletterAddress(coordinator, { address: null })
    await deliver()
    expect(world.notices.mails).toEqual([])
  })

  it('is for a chief who did not save it last, of a round that is over', async () => {
    const { world, writer, coordinator, leader, save, sendIt } = await aHeldRound()
    await save()
    for (const actor of [coordinator, leader])
      expect(await sendIt(actor)).toMatchObject({ refusal: 'not-allowed' })
    expect(await sendIt(writer)).toMatchObject({ refusal: 'newsletter-own' })
    world.clock.set('2027-01-20T09:00:00Z')
    expect(await sendIt()).toMatchObject({ refusal: 'round-not-over' })
  })

  it('is refused with a leader’s whole name, an address, or a group in it', async () => {
    const { world, save, sendIt, groups } = await aHeldRound()
    const [leader] = groups[0]?.people ?? []
    if (!leader) throw new Error('The group has people.')
    await world.tables.leaders.save({ ...leader, name: 'Mette Skov Holm' })
    world.clock.advance(2)
    await save(aNewsletter({ intro: 'Som Mette Skov Holm sagde:' }))
    expect(await sendIt()).toMatchObject({ refusal: 'names-found' })
    await save(aNewsletter({ toCome: 'Skriv til mig@fjordby.example' }), undefined, 1)
    expect(await sendIt(undefined, 2)).toMatchObject({ refusal: 'contact-details-found' })
    await save(aNewsletter({ intro: 'Især gruppe 2 sagde:' }), undefined, 2)
    expect(await sendIt(undefined, 3)).toMatchObject({ refusal: 'newsletter-names-group' })
  })
})

describe('a letter that went out', () => {
  it('asks each leader to tell their own staff, and forgets the drafts', async () => {
    const { world, round, groups, app, writer, save, sendIt } = await aHeldRound()
    await save(aNewsletter({ title: 'Kladde' }))
    await save(aNewsletter(), undefined, 1)
    const group = groups[0]?.group.id
    if (!group) throw new Error('There is a group.')
    const ref = { card: 'newsletter', round: round.id, group } as const
    expect(await composeMessage(world.tables, world, ref)).toBeNull()
    await sendIt(undefined, 2)
    expect(await composeMessage(world.tables, world, ref)).toMatchObject({
      theme: aNewsletter().theme,
      headings: [{ points: 3 }, { points: 2 }, { points: 2 }, { points: 1 }],
      questions: aNewsletter().questions,
    })
    expect(await app.getNewsletterVersion(writer, { round: round.id, version: 1 })).toMatchObject({
      refusal: 'not-found',
    })
    expect(await world.tables.newsletters.ofRound(round.id)).toHaveLength(1)
  })

  it('carries each leader’s own notes, which nobody else sees', async () => {
    const { round, app, coordinator, reader, leader, save, sendIt } = await aHeldRound()
    const note = (notes: string, actor = leader) =>
      app.saveNewsletterNotes(actor, { round: round.id, notes })
    expect(await note('For tidligt')).toMatchObject({ refusal: 'not-found' })
    await save()
    await sendIt()
    await note(' Spørg om ventetid. ')
    expect(await app.readNewsletters(leader)).toMatchObject({
      value: { letters: [{ round: round.id, notes: 'Spørg om ventetid.' }], mayNote: true },
    })
    for (const actor of [reader, coordinator])
      expect(await app.readNewsletters(actor)).toMatchObject({
        value: { letters: [{ notes: '' }] },
      })
    expect(await note('cpr 010190-1234')).toMatchObject({ refusal: 'contains-cpr' })
    await note('')
    expect(await app.readNewsletters(leader)).toMatchObject({ value: { letters: [{ notes: '' }] } })
    expect(await app.readNewsletters(anActor())).toMatchObject({ refusal: 'not-allowed' })
  })

  it('can be taken away as a Word document', async () => {
    const { round, app, writer, save } = await aHeldRound()
    await save()
    const made = await app.exportNewsletter(writer, { round: round.id })
    if (!made.ok) throw new Error(made.refusal)
    expect(made.value.fileName).toMatch(/\.docx$/)
    expect(Buffer.from(made.value.base64, 'base64').subarray(0, 2).toString()).toBe('PK')
  })
})
