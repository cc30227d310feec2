import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { commandIn, spokenWords } from '#bot/teams/commands.ts'
import { checkManifest } from '#infra/local/validators/index.ts'
import { newAjv } from '#infra/local/validators/schemas.ts'
import english from '#manifest/en.json' with { type: 'json' }
import manifest from '#manifest/manifest.json' with { type: 'json' }

const bot = '6a3c0f5e-1d52-4e6f-9a57-0b8c2d4e6f81'
const values: Readonly<Record<string, string>> = {
  BOT_ID: bot,
  TAB_DOMAIN: 'tvaers.example.dk',
  APP_URI: `api://tvaers.example.dk/botid-${bot}`,
}
/** As it is uploaded: with the placeholders filled, those that somebody fills. */
const filled = JSON.parse(
  JSON.stringify(manifest).replace(
    /\$\{\{(\w+)\}\}/g,
    (placeholder, name: string) => values[name] ?? placeholder,
  ),
)
const { $schema: _, ...translations } = english as Readonly<Record<string, string>>

/** What a localisation key such as `bots[0].commandLists[0].commands[1].title` stands for. */
const valueAt = (key: string): unknown =>
  key
    .split(/[.[\]]+/)
    .filter((part) => part !== '')
    .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], manifest)

const commandLists = manifest.bots[0]?.commandLists ?? []
const danishTitles = commandLists.flatMap(({ commands }) => commands.map(({ title }) => title))
const englishTitles = Object.entries(translations)
  .filter(([key]) => /\.commands\[\d+\]\.title$/.test(key))
  .map(([, title]) => title)

describe('the manifest', () => {
  it('is one that Teams takes', () => {
    expect(checkManifest(filled)).toEqual([])
    expect(JSON.stringify(filled)).not.toMatch(/\$\{/)
  })

  it('has icons of the sizes that Teams demands', () => {
    const sizeOf = (file: string) => {
      const png = readFileSync(new URL(`../../manifest/${file}`, import.meta.url))
      expect(png.subarray(1, 4).toString()).toBe('PNG')
      return [png.readUInt32BE(16), png.readUInt32BE(20)]
    }
    expect(sizeOf(manifest.icons.color)).toEqual([192, 192])
    expect(sizeOf(manifest.icons.outline)).toEqual([32, 32])
  })
})

describe('the English beside it', () => {
  it('translates what is there, and nothing else', () => {
    for (const key of Object.keys(translations)) expect(valueAt(key), key).toBeTypeOf('string')
  })

  it('leaves no command, tab or description in Danish alone', () => {
    const wanted = [
      'name.full',
      'description.short',
      'description.full',
      ...manifest.staticTabs.map((_tab, at) => `staticTabs[${at}].name`),
      ...commandLists.flatMap(({ commands }, list) =>
        commands.flatMap((_command, at) =>
          ['title', 'description'].map(
            (part) => `bots[0].commandLists[${list}].commands[${at}].${part}`,
          ),
        ),
      ),
    ]
    expect(wanted.filter((key) => !(key in translations))).toEqual([])
  })

  it('keeps to the schema for translations: known keys, no text too long', () => {
    const path =
      '@microsoft/app-manifest/build/json-schemas/teams/v1.29/MicrosoftTeams.Localization.schema.json'
    const {
      $schema: _draft,
      id: _id,
      ...schema
    } = JSON.parse(readFileSync(new URL(`../../node_modules/${path}`, import.meta.url), 'utf8'))
    const check = newAjv({ discriminator: false, unicodeRegExp: false }).compile(schema)
    check(english)
    expect(check.errors ?? []).toEqual([])
  })
})

describe('the commands of the manifest and of the bot', () => {
  it.each([...new Set([...danishTitles, ...englishTitles])])('“%s” is understood', (title) => {
    expect(commandIn(spokenWords(title))).not.toBeNull()
    expect(commandIn(spokenWords(`/${title}`))).not.toBeNull()
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
