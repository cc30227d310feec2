import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { compose } from '#bot/commands/compose.ts'
import { readWorkbook } from '#bot/sheets/workbook.ts'
import { asCsv } from '#infra/local/municipality/list.ts'
import { generate } from '#infra/local/municipality/municipality.ts'
import { aList, composedIn } from './lists.ts'
import { aDesk } from './terminal.ts'

const root = join(import.meta.dirname, '../..')
const begin = (...args: readonly string[]) =>
  spawn(process.execPath, ['bot/commands/compose.ts', ...args], { cwd: root })
const ended = async (program: ChildProcess) => {
  let [output, errors] = ['', '']
  program.stdout?.on('data', (text) => {
    output += text
  })
  program.stderr?.on('data', (text) => {
    errors += text
  })
  const [code] = await once(program, 'close')
  return { code: code as number | null, output, errors }
}

/** A list with so many columns to spread by that no proof comes soon, and one warning. */
const hard = () => {
  const [headings = '', ...lines] = asCsv(generate()).toString('latin1').trim().split('\r\n')
  const columns = Array.from({ length: 8 }, (_, at) => `Kolonne ${at}`)
  const value = (at: number, column: number) =>
    `v${((at + 1) * (column + 3) * 7919) % (5 + column)}`
  const text = [
    [headings, ...columns].join(';'),
    ...lines.map((line, at) =>
      [
        at === 40 ? line.replace(/[^;]*$/, '') : line,
        ...columns.map((_, column) => value(at, column)),
      ].join(';'),
    ),
  ]
  return {
    list: Buffer.from(text.join('\r\n'), 'latin1'),
    spread: ['--spread', columns.join(',')],
  }
}

describe('npm run compose as a program', () => {
  it('ends with 0, writes both files, and says what it did on standard output alone', async () => {
    const desk = aDesk()
    const file = desk.put('ledere.csv', asCsv(generate()))
    const [json, out] = [desk.path('r.json'), desk.path('g.xlsx')]
    const { code, output, errors } = await ended(begin(file, '--json', json, '--out', out))
    expect([code, errors]).toEqual([0, ''])
    expect(output).toMatch(/^132 ledere i 11 grupper med 12 i hver\./)
    expect(output).toContain('Områder: ')
    expect(output).not.toMatch(/area|workplace|undefined|NaN/)
    expect(composedIn(json).groups).toHaveLength(11)
    expect((await readWorkbook(readFileSync(out))).length).toBe(133)
  })

  it('ends with 2 and writes nothing when something is wrong with what it was given', async () => {
    const desk = aDesk()
    const file = desk.put('l.csv', aList([{ id: 'a' }, { id: 'b', level: 'konge' }]))
    const json = desk.path('r.json')
    const { code, output, errors } = await ended(begin(file, '--groups', 'x', '--json', json))
    expect([code, output]).toEqual([2, ''])
    expect(errors.trim().split('\n')).toEqual([
      '--groups skal være et helt tal fra 1.',
      expect.stringMatching(/^Linje 3, Ledelsesniveau: »konge«/),
      '2 fejl. Intet er skrevet.',
    ])
    expect(existsSync(json)).toBe(false)
  })

  it('ends with 3 and writes nothing when the rules cannot all hold', async () => {
    const desk = aDesk()
    const ids = [...'abcdefghijkl']
    const file = desk.put('l.csv', aList(ids.map((id) => ({ id }))))
    const json = desk.path('r.json')
    const { code, output, errors } = await ended(
      begin(file, '--apart', 'a@x.dk,b@x.dk', '--json', json),
    )
    expect([code, output]).toEqual([3, ''])
    expect(errors).toMatch(/^Navn a og Navn b må ikke sidde sammen, men der er kun 1 gruppe\.\n/)
    expect(existsSync(json)).toBe(false)
  })

  it('ends at Ctrl-C with the best it has, and writes it', async () => {
    const desk = aDesk()
    const { list, spread } = hard()
    const json = desk.path('r.json')
    const program = begin(desk.put('l.csv', list), ...spread, '--seconds', '200', '--json', json)
    const done = ended(program)
    // What is odd about the list is said before the search begins.
    await once(program.stderr, 'data')
    program.kill('SIGINT')
    const { code, output, errors } = await done
    expect(errors).toMatch(/^Linje 42, Leder siden: .*\n$/)
    expect(code).toBe(0)
    expect(output).toContain('Du stoppede søgningen. Det bedste, der var fundet, er brugt.')
    const { groups, proven, violations } = composedIn(json)
    expect([groups.length, proven, violations]).toEqual([11, false, []])
  })
})

describe('the time a coordinator gives', () => {
  it('is used where nothing is proven, tells how far it has come, and makes nothing worse', async () => {
    const desk = aDesk()
    const { list, spread } = hard()
    const file = desk.put('l.csv', list)
    const [usual, longer] = [desk.path('1.json'), desk.path('2.json')]
    await desk.run(compose, file, ...spread, '--json', usual)
    const lines: string[] = []
    const code = await compose([file, ...spread, '--seconds', '3', '--json', longer], {
      print: () => {},
      complain: () => {},
      progress: (line) => lines.push(line),
    })
    const [one, other] = [composedIn(usual), composedIn(longer)]
    expect(code).toBe(0)
    expect(lines[0]).toMatch(/^\d+ % · værdi [\d.]+ · kan ikke komme under [\d.]+$/)
    expect(other.cost).toBeLessThanOrEqual(one.cost)
    expect(other.seconds).toBeGreaterThan(2.9)
    expect(other.seconds).toBeLessThan(5)
  })
})
