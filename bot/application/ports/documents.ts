import type { ConceptReport } from '#bot/domain/concept-report.ts'

/** How many answers, and out of how many groups, it takes before something is shown. */
export type Needed = {
  readonly answers: number
  readonly answersForTexts: number
  readonly groupsTogether: number
}

/** Reports as Word documents, in the municipality's language, each with the name its file should have. */
export type ReportPort = {
  concept(
    report: ConceptReport,
    roundLabel: string,
    needed: Needed,
  ): Promise<{ readonly fileName: string; readonly bytes: Uint8Array }>
}
