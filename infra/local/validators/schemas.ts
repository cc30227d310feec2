import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Ajv, ErrorObject, Options, ValidateFunction } from 'ajv'
import type { FormatsPlugin } from 'ajv-formats'

const require = createRequire(import.meta.url)

/** A check of one value: what is wrong with it, each in a sentence; nothing when it is fine. */
export type Check = (value: unknown) => string[]

/**
 * A set of schemas of which each is compiled when it is first asked for, so that starting costs
 * nothing. `check` takes a JSON pointer into the document.
 */
export function schemaSet(document: () => object): { check(pointer: string): Check } {
  const compiled = new Map<string, Check>()
  let ajv: Ajv | null = null
  return {
    check(pointer) {
      const known = compiled.get(pointer)
      if (known) return known
      ajv ??= newAjv().addSchema(document(), 'all')
      const check = asCheck(ajv.compile({ $ref: `all#${pointer}` }))
      compiled.set(pointer, check)
      return check
    },
  }
}

/** Ajv as everything here uses it; loaded at the first use, as it takes a tenth of a second. */
export function newAjv(options: Options = {}): Ajv {
  const { Ajv: AjvClass } = require('ajv') as { Ajv: new (options: Options) => Ajv }
  const addFormats = require('ajv-formats') as FormatsPlugin
  return addFormats(
    new AjvClass({
      strict: false,
      allErrors: true,
      discriminator: true,
      logger: false,
      ...options,
    }),
  )
}

/** A compiled schema as a check that answers in sentences. */
export function asCheck(validate: ValidateFunction): Check {
  return (value) => (validate(value) ? [] : sentences(validate.errors ?? []))
}

/** A generated file beside this one. */
export function generated(name: string): object {
  return JSON.parse(readFileSync(new URL(`generated/${name}.json`, import.meta.url), 'utf8'))
}

function sentences(errors: readonly ErrorObject[]): string[] {
  // A value that may be null fails twice; that it is not null says nothing.
  const telling = errors.filter(
    ({ keyword, params }) =>
      !['anyOf', 'oneOf', 'if'].includes(keyword) &&
      !(keyword === 'type' && params.type === 'null'),
  )
  return [...new Set((telling.length > 0 ? telling : errors).map(sentence))]
}

function sentence({ instancePath, keyword, params, message }: ErrorObject): string {
  const where = instancePath.slice(1)
  if (keyword === 'additionalProperties')
    return `${where === '' ? '' : `${where}/`}${params.additionalProperty} is not a known property.`
  if (keyword === 'enum') return `${where} ${message}: ${params.allowedValues.join(', ')}.`
  return `${where === '' ? 'The value' : where} ${message}.`
}
