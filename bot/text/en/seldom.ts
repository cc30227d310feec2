import { directory } from './directory.ts'
import { plan } from './plan.ts'
import { staff } from './staff.ts'
import { welcome } from './welcome.ts'

/** What the tab shows on pages that a leader opens a few times a year; fetched with the first of them. */
export const seldom = { directory, plan, staff, welcome }
