import type { ReportPort } from '#bot/application/ports/documents.ts'
import type { Language } from '#bot/domain/language.ts'
import { text } from '#bot/text/text.ts'
import { conceptDocument } from './concept.ts'

/** A municipality's reports in its language. */
export const reportsIn = (language: Language, municipality: string): ReportPort => ({
  concept: async (report, roundLabel, needed) => ({
    fileName: text(language).conceptReport.fileName(
      // No file system takes these.
      roundLabel.replace(/[<>:"/\\|?*\p{Cc}]+/gu, ' ').trim(),
    ),
    bytes: await conceptDocument(report, roundLabel, needed, language, municipality),
  }),
})
