import { concept } from './concept.ts'
import { directory } from './directory.ts'
import { plan } from './plan.ts'
import { staff } from './staff.ts'
import { substitute } from './substitute.ts'
import { trends } from './trends.ts'
import { visit } from './visit.ts'
import { welcome } from './welcome.ts'

/** What the tab shows on pages that a leader opens a few times a year; fetched with the first of them. */
export const seldom = { concept, trends, directory, plan, staff, substitute, visit, welcome }
