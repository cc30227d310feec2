import { readFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { readPng } from '#manifest/png.ts'
import { launch } from '#tests/support/workbench/browser.ts'

const file = (name: string) => readFileSync(new URL(`../../manifest/${name}`, import.meta.url))

let browser: Browser
beforeAll(async () => {
  browser = await launch()
})
afterAll(() => browser?.close())

/** Another version of the browser may smooth an edge a little differently. */
const TOLERANCE = 24

it.each([
  ['color', 192],
  ['outline', 32],
])('the %s icon is its drawing', async (name, side) => {
  const page = await browser.newPage({ viewport: { width: side, height: side } })
  const drawing = file(`${name}.svg`).toString()
  await page.setContent(`<style>* { margin: 0 } svg { display: block }</style>${drawing}`)
  const drawn = readPng(await page.screenshot({ omitBackground: true }))
  const kept = readPng(file(`${name}.png`))
  expect([kept?.width, kept?.height]).toEqual([drawn?.width, drawn?.height])
  const alike = kept?.pixels.every(
    (value, at) => Math.abs(value - (drawn?.pixels[at] ?? -1)) <= TOLERANCE,
  )
  expect(alike).toBe(true)
  await page.close()
})
