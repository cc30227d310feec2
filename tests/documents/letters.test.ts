import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { lettersIn } from '#bot/documents/letters.ts'
import { day } from '#bot/domain/calendar.ts'
import { gapsIn } from '#bot/domain/newsletter.ts'
import { aNewsletter } from '#tests/support/make-newsletter.ts'

const letters = lettersIn('da', 'Fjordby Kommune')

describe('the first draft', () => {
  const facts = {
    roundLabel: '1. møderunde 2027',
    groups: 11,
    theme: 'Tværgående ledelse',
    themeWhy: 'Borgerne møder os som én kommune.',
    themes: [],
    points: ['Sæt tid af', 'Kend hinanden'],
    next: [
      {
        label: '2. møderunde 2027',
        from: day('2027-05-18'),
        to: day('2027-05-20'),
        theme: 'Psykisk arbejdsmiljø',
      },
    ],
  }

  it('has every part that the letter must have, from the round', () => {
    const draft = letters.draft(facts)
    expect(gapsIn(draft)).toEqual([])
    expect(draft.sections).toEqual([
      { heading: 'Det peger grupperne på', points: 'Sæt tid af\nKend hinanden' },
    ])
    expect(draft.why).toContain('11 tværgående ledelsesgrupper')
    expect(draft.toCome).toContain('tirsdag d. 18. maj 2027')
    expect(draft.toCome).toContain('»Psykisk arbejdsmiljø«')
  })

  it('has the chief group’s own headings with its answers, the fullest first, and what is left last', () => {
    const themes = [
      { title: 'Én ting', points: ['Sæt tid af'], told: { status: 'in-discussion', answer: null } },
      { title: 'Tom', points: [], told: null },
      {
        title: 'At vi kender hinanden',
        points: ['Besøg', 'Kend hinanden'],
        told: { status: 'decided', answer: 'Alle nye ledere\nbesøger to områder.' },
      },
    ] as const
    expect(letters.draft({ ...facts, themes, points: ['Andet'] }).sections).toEqual([
      {
        heading: 'At vi kender hinanden',
        points:
          'Besøg\nKend hinanden\nChefgruppen har besluttet: Alle nye ledere besøger to områder.',
      },
      { heading: 'Én ting', points: 'Sæt tid af\nChefgruppen drøfter det.' },
      { heading: 'Grupperne peger også på', points: 'Andet' },
    ])
  })

  it('says so when neither points nor dates are known, in either language', () => {
    const bare = { ...facts, points: [], next: [] }
    expect(gapsIn(letters.draft(bare))).toEqual(['points'])
    expect(lettersIn('en', 'Fjordby').draft(bare).toCome).toContain('will come later')
  })
})

describe('the mail', () => {
  it('has the letter’s parts in order, and nothing in it is read as HTML', () => {
    const { subject, bodyHtml } = letters.mail(aNewsletter({ theme: 'Mod <b> & "mod"' }))
    expect(subject).toBe('Fra ledelsesgruppernes møder: 1. møderunde 2027')
    const parts = ['Til organisationen', 'Derfor mødes vi', 'Temaet var', '<li>At', 'Chefgruppen']
    const places = parts.map((part) => bodyHtml.indexOf(part))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((one, other) => one - other))
    expect(bodyHtml).toContain('Mod &#60;b&#62; &#38; &#34;mod&#34;')
  })
})

describe('the Word document', () => {
  it('has headings and a list that Word knows as such, in Danish, and no questions to staff', async () => {
    const { fileName, bytes } = await letters.document(aNewsletter({ title: 'Møder: 1/2 <nyt>' }))
    expect(fileName).toBe('Møder 1 2 nyt.docx')
    const files = unzipSync(bytes)
    const xml = strFromU8(files['word/document.xml'] as Uint8Array)
    expect(xml.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(3)
    expect(xml.match(/<w:pStyle w:val="Heading2"\/>/g)).toHaveLength(4)
    expect(xml.match(/<w:numPr>/g)).toHaveLength(8)
    expect(xml).toContain('Sammen med medarbejderne')
    expect(xml).not.toContain('din egen hverdag')
    expect(strFromU8(files['word/styles.xml'] as Uint8Array)).toContain('da-DK')
  })
})
