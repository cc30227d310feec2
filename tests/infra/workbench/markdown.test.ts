import { describe, expect, it } from 'vitest'
import { teamsMarkdown } from '#infra/local/workbench/cards/markdown.ts'

describe('markdown in cards and posts', () => {
  it('knows bold, italic, links and both lists', () => {
    expect(teamsMarkdown('**Fed** og _skrå_')).toBe('<p><strong>Fed</strong> og <em>skrå</em></p>')
    expect(teamsMarkdown('Tre:\n- en\n- to\n1. først')).toBe(
      '<p>Tre:</p><ul><li>en</li><li>to</li></ul><ol><li>først</li></ol>',
    )
    expect(teamsMarkdown('[her](https://a.dk/b_c_d)')).toBe(
      '<p><a href="https://a.dk/b_c_d" target="_blank" rel="noopener noreferrer">her</a></p>',
    )
  })

  it('keeps line breaks, escaped signs and words with underscores', () => {
    expect(teamsMarkdown('en\nto\n\ntre')).toBe('<p>en<br>to</p><p>tre</p>')
    expect(teamsMarkdown('\\*ikke fed\\* 2 \\# 3')).toBe('<p>*ikke fed* 2 # 3</p>')
    expect(teamsMarkdown('fil_med_navn')).toBe('<p>fil_med_navn</p>')
  })

  it.each([
    '<img src=x onerror=alert(1)>',
    '[x](javascript:alert(1))',
    '[x](data:text/html,<script>alert(1)</script>)',
    '[x](https://a"onmouseover="alert(1))',
    '**<script>alert(1)</script>**',
    '\ue000\ue001<b>',
  ])('makes nothing but its own few tags of %s', (text) => {
    const html = teamsMarkdown(text)
    const tags = [...html.matchAll(/<(\/?\w+)([^>]*)>/g)]
    for (const [, tag, attributes] of tags) {
      expect(['p', '/p', 'strong', '/strong', 'a', '/a']).toContain(tag)
      expect(attributes).toMatch(
        /^$|^ href="https:[^"]*" target="_blank" rel="noopener noreferrer"$/,
      )
    }
  })
})
