import { commitmentDialog } from './cards/commitment-dialog.ts'
import { summaryDialog } from './cards/summary-dialog.ts'
import type { Dialog } from './dialog.ts'

export type { Dialog, DialogOf } from './dialog.ts'

/** Every dialog, by the name its button carries. */
export const DIALOGS: ReadonlyMap<string, Dialog> = new Map<string, Dialog>([
  ['summary', summaryDialog],
  ['commitment', commitmentDialog],
])
