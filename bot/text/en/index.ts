import type { da } from '../da/index.ts'
import { refusals } from './refusals.ts'

export const en: typeof da = { refusals }
