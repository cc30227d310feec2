// Prints the one closing line that counts: vitest's JSON report, and each program that follows as `name=exit status`.
// What failed stands right above it, by name, because the end of a log is what people are shown.
import { readFileSync } from 'node:fs'
import { stripVTControlCharacters } from 'node:util'

const [file, ...programs] = process.argv.slice(2)
const report = JSON.parse(readFileSync(file, 'utf8'))
const failed = programs.filter((each) => !each.endsWith('=0'))
const firstLine = (text) => stripVTControlCharacters(text ?? '').split('\n')[0]
for (const { name, status, message, assertionResults } of report.testResults) {
  const path = name.replace(/^.*?(?=tests\/)/, '')
  const wrong = assertionResults.filter((each) => each.status === 'failed')
  for (const each of wrong)
    console.log(`FAILED: ${path}: ${each.fullName}: ${firstLine(each.failureMessages?.[0])}`)
  if (status === 'failed' && wrong.length === 0)
    console.log(`FAILED: ${path} as a whole: ${firstLine(message)}`)
}
for (const each of failed) console.log(`FAILED: ${each}`)
const skipped = report.numPendingTests + report.numTodoTests
console.log(
  `${report.numPassedTests + programs.length - failed.length} passed, ${report.numFailedTests + failed.length} failed${skipped ? `, ${skipped} skipped` : ''}`,
)
process.exit(report.success && report.numPassedTests > 0 && failed.length === 0 ? 0 : 1)
