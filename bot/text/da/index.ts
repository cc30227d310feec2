import { refusals } from './refusals.ts'
import { tab } from './tab.ts'

export const da = { refusals, tab }
