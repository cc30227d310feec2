import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Problem } from '#bot/domain/composition/problem.ts'
import { asLinearProgram } from './peers.ts'

/** Whether CBC (Debian's coinor-cbc) is installed here. */
export const hasCbc = (): boolean => {
  try {
    execFileSync('cbc', ['-quit'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** What CBC reaches within so many seconds, whether it calls that the optimum, and how long it took. */
export const byCbc = (
  problem: Problem,
  limit: number,
): {
  readonly groupOf: Int32Array | null
  readonly isOptimal: boolean
  readonly seconds: number
} => {
  const folder = mkdtempSync(join(tmpdir(), 'planner-'))
  const [program, answer] = [join(folder, 'program.lp'), join(folder, 'answer.txt')]
  try {
    writeFileSync(program, asLinearProgram(problem))
    const from = performance.now()
    execFileSync('cbc', [program, 'sec', String(limit), 'solve', 'solu', answer], {
      stdio: 'ignore',
    })
    const seconds = (performance.now() - from) / 1000
    const lines = readFileSync(answer, 'utf8').split('\n')
    const groupOf = new Int32Array(problem.size).fill(-1)
    for (const line of lines) {
      const seat = /\sx(\d+)_(\d+)\s+(\S+)/.exec(line)
      if (seat && Number(seat[3]) > 0.5) groupOf[Number(seat[1])] = Number(seat[2])
    }
    const isOptimal = lines[0]?.startsWith('Optimal') ?? false
    return { groupOf: groupOf.includes(-1) ? null : groupOf, isOptimal, seconds }
  } finally {
    rmSync(folder, { recursive: true })
  }
}
