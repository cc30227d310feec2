import { staff } from './staff.ts'

/** What the tab shows on pages that a leader opens a few times a year; fetched with the first of them. */
export const seldom = { staff }
