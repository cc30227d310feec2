import { type Zippable, zipSync } from 'fflate'
import { checkManifest } from '#infra/local/validators/index.ts'
import { fillPlaceholders, type Placeholders } from './fill.ts'
import { checkIcons } from './icons.ts'
import { checkLanguage } from './languages.ts'

/** What the package says it is, once filled. */
export type Manifest = {
  readonly manifestVersion: string
  readonly version: string
  readonly icons: { readonly color: string; readonly outline: string }
  readonly localizationInfo: {
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[]
  }
}

export type Packed =
  | { readonly zip: Uint8Array; readonly manifest: Manifest }
  | { readonly problems: readonly string[] }

/** The earliest that a zip can tell, so that the same contents give the same bytes at any time. */
const NO_TIME = new Date(1980, 0, 1)

/**
 * The app package that Teams takes, from the manifest's text and the files it names; or everything that Teams
 * would refuse it for. The same files and values give the same bytes.
 */
export const packApp = (
  text: string,
  fileNamed: (name: string) => Buffer | null,
  values: Placeholders,
): Packed => {
  const filled = fillPlaceholders(text, values)
  const manifest = parsed(filled.text) as Manifest | null
  if (manifest === null) return { problems: ['manifest.json er ikke JSON.'] }
  const problems = [
    ...filled.unknown.map((name) => `manifest.json har pladsholderen ${name}, som intet udfylder.`),
    ...checkManifest(manifest),
  ]
  const { color, outline } = manifest.icons ?? {}
  const languages = manifest.localizationInfo?.additionalLanguages ?? []
  const files = new Map<string, Buffer>()
  for (const name of [color, outline, ...languages.map(({ file }) => file)]) {
    const file = name === undefined ? null : fileNamed(name)
    if (name !== undefined && file !== null) files.set(name, file)
    else problems.push(`${name ?? 'Et ikon'} mangler.`)
  }
  const drawn = [color, outline].map((name) => files.get(name ?? ''))
  if (drawn[0] && drawn[1]) problems.push(...checkIcons(drawn[0], drawn[1]))
  for (const { file } of languages) {
    const translated = files.get(file)
    if (translated) problems.push(...checkLanguage(file, manifest, parsed(String(translated))))
  }
  if (problems.length > 0) return { problems }
  const contents: Zippable = { 'manifest.json': Buffer.from(filled.text) }
  for (const [name, file] of files) contents[name] = file
  return { zip: zipSync(contents, { level: 9, mtime: NO_TIME }), manifest }
}

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
