import { describe, expect, it } from 'vitest'
import { plain } from '#bot/teams/cards/escape.ts'
import { markdown } from '#tab/parts/adaptive-card/markdown.ts'

describe('the Markdown of a card', () => {
  it.each([
    ['**fed** og *skrå*', '<p><strong>fed</strong> og <em>skrå</em></p>'],
    ['- et\n- to', '<ul><li>et</li><li>to</li></ul>'],
    ['2. to\n3. tre', '<ol><li>to</li><li>tre</li></ol>'],
    ['før\n- punkt\nefter', '<p>før</p><ul><li>punkt</li></ul><p>efter</p>'],
    [
      '[KL](https://kl.dk/_a_b)',
      '<p><a href="https://kl.dk/_a_b" target="_blank" rel="noopener noreferrer">KL</a></p>',
    ],
  ])('reads %j', (text, html) => {
    expect(markdown(text)).toBe(html)
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '[klik](javascript:alert(1))',
    '[klik](https://a"onmouseover="alert(1))',
    '"><script>alert(1)</script>',
  ])('makes nothing live of %j', (text) => {
    expect(markdown(text)).not.toMatch(/<(?!\/?(p|a|br|ul|ol|li|strong|em)\b)/)
    expect(markdown(text)).not.toMatch(/href="javascript|" ?onmouseover="/)
  })

  it.each([
    '2 * 3 * 4',
    'fil_navn_her',
    '- ikke en liste',
    '[parentes](ikke et link)',
  ])('shows what people wrote, %j, as they wrote it', (written) => {
    // An invisible letter keeps a dash at the start of a line from beginning a list.
    expect(markdown(plain(written)).replaceAll('\u200b', '')).toBe(`<p>${written}</p>`)
  })
})
