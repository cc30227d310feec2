import type { Result } from '#bot/domain/result.ts'

/** Why a file could not be read as rows: not a list at all, or Excel's format before 2007 (also what a password makes of a file). */
export type SheetTrouble = 'file-unreadable' | 'file-old-format'

export type SheetPort = {
  /**
   * The first sheet that has anything in it, or the comma-separated file, as rows of text: days as
   * YYYY-MM-DD, numbers without separators, an empty cell as ''. Row 0 is line 1 of the file.
   */
  read(
    fileName: string,
    bytes: Uint8Array,
  ): Promise<Result<readonly (readonly string[])[], SheetTrouble>>
}
