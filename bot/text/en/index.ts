import type { da } from '../da/index.ts'
import { refusals } from './refusals.ts'
import { tab } from './tab.ts'

export const en: typeof da = { refusals, tab }
