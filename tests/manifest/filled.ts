import { readFileSync } from 'node:fs'
import { fillPlaceholders, placeholdersOf } from '#manifest/fill.ts'

export const folder = new URL('../../manifest/', import.meta.url).pathname
export const manifestText = readFileSync(`${folder}manifest.json`, 'utf8')

/** Some municipality's own. */
export const values = placeholdersOf({
  appId: '6a3c0f5e-1d52-4e6f-9a57-0b8c2d4e6f81',
  externalId: '0d6b1c52-7f0f-4bb4-8a3c-5b7f6f3f2a10',
  domain: 'tvaers.example.dk',
})

/** The manifest as it is uploaded there. */
export const filled = JSON.parse(fillPlaceholders(manifestText, values).text)
