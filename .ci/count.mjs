// Prints the one closing line that counts: vitest's JSON report, and each program that follows as `name=exit status`.
import { readFileSync } from 'node:fs'

const [file, ...programs] = process.argv.slice(2)
const report = JSON.parse(readFileSync(file, 'utf8'))
const failed = programs.filter((each) => !each.endsWith('=0'))
for (const each of failed) console.log(`FAILED: ${each}`)
const skipped = report.numPendingTests + report.numTodoTests
console.log(
  `${report.numPassedTests + programs.length - failed.length} passed, ${report.numFailedTests + failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
)
process.exit(report.success && report.numPassedTests > 0 && failed.length === 0 ? 0 : 1)
