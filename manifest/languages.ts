import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { asCheck, newAjv } from '#infra/local/validators/schemas.ts'

const require = createRequire(import.meta.url)

type Schema = {
  readonly properties: Readonly<Record<string, unknown>>
  readonly patternProperties: Readonly<Record<string, unknown>>
}

/** The names that a translation may have, by the schema of the manifest's version. */
const schemaOf = (version: string): Schema => {
  const root = require.resolve('@microsoft/app-manifest').replace(/(app-manifest[\\/]).*$/, '$1')
  const path = `${root}build/json-schemas/teams/v${version}/MicrosoftTeams.Localization.schema.json`
  // Draft-04, of which only `id` and `$schema` mean something else to Ajv.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(path, 'utf8'))
  return schema
}

/** Names by which a value in the manifest is translated, such as `bots[0].commandLists[0].commands[1].title`. */
export const wordsOf = (manifest: { readonly manifestVersion: string }): readonly string[] => {
  const { properties, patternProperties } = schemaOf(manifest.manifestVersion)
  const patterns = Object.keys(patternProperties).map((pattern) => new RegExp(pattern))
  return textsIn(manifest, '').filter(
    (path) =>
      path !== '$schema' && (path in properties || patterns.some((pattern) => pattern.test(path))),
  )
}

const textsIn = (value: unknown, path: string): readonly string[] => {
  if (typeof value === 'string') return [path]
  if (Array.isArray(value)) return value.flatMap((each, at) => textsIn(each, `${path}[${at}]`))
  return Object.entries(value ?? {}).flatMap(([name, each]) =>
    textsIn(each, path === '' ? name : `${path}.${name}`),
  )
}

/** What is wrong with a language's file: what it lacks, what the manifest does not have, what is too long. */
export const checkLanguage = (
  file: string,
  manifest: { readonly manifestVersion: string },
  translations: unknown,
): readonly string[] => {
  const schema = schemaOf(manifest.manifestVersion)
  const check = asCheck(newAjv({ discriminator: false, unicodeRegExp: false }).compile(schema))
  const { $schema: _, ...given } = (translations ?? {}) as Readonly<Record<string, unknown>>
  const wanted = wordsOf(manifest)
  return [
    ...wanted.filter((key) => !(key in given)).map((key) => `${file} mangler ${key}.`),
    ...Object.keys(given)
      .filter((key) => !wanted.includes(key))
      .map((key) => `${file} har ${key}, som manifestet ikke har.`),
    ...check(translations).map((sentence) => `${file}: ${sentence}`),
  ]
}
