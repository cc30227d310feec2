import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instant } from '#bot/domain/calendar.ts'
import { THEME_STATUSES } from '#bot/domain/chief-table.ts'
import type { PersonId } from '#bot/domain/ids.ts'
import {
  asRead,
  draftSections,
  gapsIn,
  groupsNamedIn,
  LONGEST,
  MOST_SECTIONS,
  pointsOf,
  sectionsOf,
  send,
} from '#bot/domain/newsletter.ts'
import { anId } from '#tests/support/make.ts'
import { aNewsletter, aNewsletterVersion } from '#tests/support/make-newsletter.ts'

const AT = instant('2027-02-16T09:00:00Z')
const chief = anId<PersonId>()
const another = anId<PersonId>()

describe('the points under a heading', () => {
  it('are its lines, without the marks and blanks around them', () => {
    expect(pointsOf({ heading: '', points: ' - Tid\n\n• Tillid\n3 gange om året\n' })).toEqual([
      'Tid',
      'Tillid',
      '3 gange om året',
    ])
  })

  it('are all there in a draft until the letter is full, and no heading has more than fits', () => {
    const lines = fc.array(fc.stringMatching(/^[a-zæøå]{1,400}$/), { maxLength: 40 })
    fc.assert(
      fc.property(lines, (given) => {
        const sections = sectionsOf(given, String)
        expect(sections.length).toBeLessThanOrEqual(MOST_SECTIONS)
        for (const { points } of sections) expect(points.length).toBeLessThanOrEqual(LONGEST.points)
        const told = sections.flatMap(pointsOf)
        expect(told).toEqual(given.slice(0, told.length))
        if (sections.length < MOST_SECTIONS) expect(told).toHaveLength(given.length)
      }),
    )
  })
})

describe('a draft of themes', () => {
  it('fits the letter, and loses no point while there is room', () => {
    const points = fc.array(fc.stringMatching(/^[a-zæøå]{1,300}$/), { maxLength: 9 })
    const theme = fc.record({
      title: fc.stringMatching(/^[A-Z]{1,120}$/),
      points,
      told: fc.option(
        fc.record({ status: fc.constantFrom(...THEME_STATUSES), answer: fc.constant('Ja') }),
      ),
    })
    const words = {
      heading: (number: number) => `Alt ${number}`,
      rest: (number: number) => `Resten ${number}`,
      answer: () => 'SVAR',
    }
    fc.assert(
      fc.property(fc.array(theme, { maxLength: 5 }), points, (themes, rest) => {
        const sections = draftSections({ themes, points: rest }, words)
        expect(sections.length).toBeLessThanOrEqual(MOST_SECTIONS)
        for (const { heading, points: lines } of sections) {
          expect(heading.length).toBeLessThanOrEqual(LONGEST.heading)
          expect(lines.length).toBeLessThanOrEqual(LONGEST.points)
        }
        if (sections.length === MOST_SECTIONS) return
        const told = sections.flatMap(pointsOf).filter((each) => each !== 'SVAR')
        const all = [...themes.flatMap((each) => each.points), ...rest]
        expect(told.toSorted()).toEqual(all.toSorted())
      }),
    )
  })
})

describe('sending a letter', () => {
  it('takes another chief than the one who saved it last', () => {
    const version = aNewsletterVersion({ savedBy: chief })
    expect(send(version, chief, [], AT)).toMatchObject({ refusal: 'newsletter-own' })
    expect(send(version, another, [], AT)).toMatchObject({
      value: { sent: { at: AT, by: another } },
    })
    expect(send(aNewsletterVersion(), chief, [], AT)).toMatchObject({ ok: true })
  })

  it('happens once', () => {
    const sent = { at: AT, by: chief }
    expect(send(aNewsletterVersion({ sent }), another, [], AT)).toMatchObject({
      refusal: 'newsletter-sent',
    })
  })

  it('says all that is missing, in the order of the letter', () => {
    const content = aNewsletter({
      title: ' ',
      themeWhy: '',
      sections: [
        { heading: '', points: 'Tid' },
        { heading: 'Uden punkter', points: ' \n- ' },
      ],
    })
    expect(gapsIn(content)).toEqual(['title', 'themeWhy', 'heading'])
    expect(gapsIn(aNewsletter({ sections: [] }))).toEqual(['points'])
    expect(send(aNewsletterVersion({ content }), another, [], AT)).toMatchObject({
      refusal: 'newsletter-incomplete',
      detail: { gaps: ['title', 'themeWhy', 'heading'] },
    })
  })

  it('is refused when a group can be told from it, by its number or its name', () => {
    const content = aNewsletter({ intro: 'Ledelsesgruppe 7 sagde', toCome: 'Så enige, Fyrtårnet!' })
    expect(groupsNamedIn(content, ['Fyrtårnet'])).toEqual(['Ledelsesgruppe 7', 'Fyrtårnet'])
    expect(send(aNewsletterVersion({ content }), another, ['Fyrtårnet'], AT)).toMatchObject({
      refusal: 'newsletter-names-group',
      detail: { found: ['Ledelsesgruppe 7', 'Fyrtårnet'] },
    })
  })

  it('lets numbers of groups and words that begin like one stand', () => {
    const content = aNewsletter({ intro: 'De 11 grupper, gruppernes Fyrtårnete og gruppe for sig' })
    expect(groupsNamedIn(content, ['Fyrtårn', ' '])).toEqual([])
  })

  it('leaves out sections and questions that nobody filled in', () => {
    const empty = { heading: 'Uden punkter', points: ' ' }
    const content = aNewsletter({ sections: [empty], questions: [' ', 'Hvad så? '] })
    expect(asRead(content)).toMatchObject({ sections: [], questions: ['Hvad så?'] })
  })
})
