import { describe, expect, it } from 'vitest'
import english from '#manifest/en.json' with { type: 'json' }
import { checkLanguage, wordsOf } from '#manifest/languages.ts'
import manifest from '#manifest/manifest.json' with { type: 'json' }

describe('the languages of the manifest', () => {
  it('are Danish first, and English', () => {
    expect(manifest.localizationInfo).toEqual({
      defaultLanguageTag: 'da',
      additionalLanguages: [{ languageTag: 'en', file: 'en.json' }],
    })
  })

  it('have every text that Teams shows, and nothing else', () => {
    expect(wordsOf(manifest)).toEqual(
      expect.arrayContaining([
        'name.short',
        'name.full',
        'description.short',
        'description.full',
        'staticTabs[0].name',
        'bots[0].commandLists[0].commands[3].description',
        'bots[0].commandLists[1].commands[2].title',
      ]),
    )
    expect(checkLanguage('en.json', manifest, english)).toEqual([])
  })

  it('are refused when a text is missing, strange or too long', () => {
    const { 'name.full': _, ...rest } = english
    const strange = { ...rest, 'staticTabs[7].name': 'x', 'description.short': 'x'.repeat(81) }
    const said = checkLanguage('en.json', manifest, strange)
    expect(said).toContain('en.json mangler name.full.')
    expect(said).toContain('en.json har staticTabs[7].name, som manifestet ikke har.')
    expect(said.join('\n')).toContain('must NOT have more than 80 characters')
    expect(checkLanguage('en.json', manifest, null).length).toBeGreaterThan(3)
  })
})
