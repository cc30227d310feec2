import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { createGenerator } from 'ts-json-schema-generator'
import { cardAfter15 } from './cardAfter15.ts'
import { type Schema, type Shaping, shape } from './shape.ts'

/**
 * Makes the schemas in `generated/` from the types that Microsoft ships in npm:
 * `node infra/local/validators/generate.ts`. With `--check` it writes nothing and fails where a file
 * is not what it would write.
 */
const sources: { file: string; type: string; shaping: Shaping }[] = [
  {
    file: 'graph',
    type: 'Graph',
    shaping: {
      cutEntities: true,
      allowAnnotations: true,
      // Members sent and shown are always directory users.
      replace: { ConversationMember: 'AadUserConversationMember' },
    },
  },
  { file: 'activity', type: 'Activities', shaping: {} },
  {
    file: 'card',
    type: 'Card',
    shaping: { drop: cardAfter15, open: ['ISubmitActionData', 'IHostCapabilities'] },
  },
]

const { values } = parseArgs({ options: { check: { type: 'boolean', default: false } } })
const path = (name: string) => new URL(name, import.meta.url).pathname
let stale = 0
for (const { file, type, shaping } of sources) {
  const schema = createGenerator({
    path: path(`sources/${file}.ts`),
    tsconfig: path('../../../tsconfig.json'),
    type,
    skipTypeCheck: true,
    additionalProperties: false,
    topRef: false,
    expose: 'all',
    jsDoc: 'none',
  }).createSchema(type)
  const text = `${JSON.stringify(shape(schema as Schema, shaping), null, 1)}\n`
  const target = path(`generated/${file}.json`)
  if (!values.check) {
    writeFileSync(target, text)
    console.log(`${target}: ${text.length} characters`)
  } else if (readFileSync(target, 'utf8') !== text) {
    console.error(`${target} is not what the installed packages give; run this without --check.`)
    stale++
  }
}
process.exitCode = stale > 0 ? 1 : 0
