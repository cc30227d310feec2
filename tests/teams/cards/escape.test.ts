import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { beginning, oneLine, plain, plainLine } from '#bot/teams/cards/escape.ts'
import { teamsMarkdown } from '#infra/local/workbench/cards/markdown.ts'

/** What a reader sees of a TextBlock, as the workbench's renderer draws it. */
const seen = (markdown: string) =>
  teamsMarkdown(markdown)
    .replaceAll('</p><p>', '\n\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')

describe('what people wrote', () => {
  it('is shown as they wrote it, marks and all', () => {
    for (const written of [
      '*vigtigt* og **meget** vigtigt',
      'se [her](https://ond.example)',
      '_understreget_ og snake_case_navn',
      '1. møderunde 2027',
      '- ikke en liste',
      '+ heller ikke',
      '# ikke en overskrift',
      'C:\\mappe\\fil',
      '<b>fed</b> & <img src=x onerror=alert(1)>',
      '~~slettet~~ `kode` | kolonne',
    ])
      expect(seen(plain(written)), written).toBe(written)
  })

  it('never becomes a link, a list or bold, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'*_[]()-+#1. \n\\`ab<') }), (written) => {
        expect(teamsMarkdown(plain(written))).not.toMatch(/<(a|strong|em|ul|ol)\b/)
      }),
    )
  })

  it('keeps its lines apart', () => {
    expect(plain('første\nanden\n\n\ntredje')).toBe('første\n\nanden\n\ntredje')
  })

  it('is made one line for titles and notifications', () => {
    expect(plainLine('  Ledelse\n på   tværs ')).toBe('Ledelse på tværs')
    expect(oneLine('*a*\nb')).toBe('*a* b')
  })

  it('cannot turn the reading direction or smuggle control characters in', () => {
    expect(plain('a\u202eb\u0000c\u2066d')).toBe('abcd')
  })

  it('is cut between two words when only its beginning has room, and never inside a sign', () => {
    expect(beginning('Mere tid til dialog', 14)).toBe('Mere tid til …')
    expect(beginning('Mere tid', 14)).toBe('Mere tid')
    expect(beginning('x'.repeat(20), 14)).toBe(`${'x'.repeat(14)} …`)
    expect(beginning('😀'.repeat(9), 7)).toBe('😀😀😀 …')
  })

  it('is not taken for a date function', () => {
    expect(plain('{{DATE(2027-01-01,SHORT)}}')).not.toMatch(/\{\{DATE/)
  })
})
