import { describe, expect, it } from 'vitest'
import { commandIn, spokenWords } from '#bot/teams/commands.ts'
import english from '#manifest/en.json' with { type: 'json' }
import manifest from '#manifest/manifest.json' with { type: 'json' }

const commandLists = manifest.bots[0]?.commandLists ?? []
const danishTitles = commandLists.flatMap(({ commands }) => commands.map(({ title }) => title))
const englishTitles = Object.entries(english)
  .filter(([key]) => /\.commands\[\d+\]\.title$/.test(key))
  .map(([, title]) => title)

describe('the commands of the manifest and of the bot', () => {
  it.each([...new Set([...danishTitles, ...englishTitles])])('“%s” is understood', (title) => {
    expect(commandIn(spokenWords(title))).not.toBeNull()
    expect(commandIn(spokenWords(`/${title}`))).not.toBeNull()
    expect(commandIn(spokenWords(`<at>Tværs</at> ${title.toUpperCase()}`))).not.toBeNull()
  })

  it('say the same thing in both languages', () => {
    const inDanish = danishTitles.map((title) => commandIn(title))
    expect(englishTitles.map((title) => commandIn(title))).toEqual(inDanish)
  })

  it('offer everything that the bot can do, in a channel and in one’s own chat', () => {
    for (const { commands } of commandLists)
      expect(new Set(commands.map(({ title }) => commandIn(title)))).toEqual(
        new Set(['summary', 'agenda', 'help']),
      )
  })
})
