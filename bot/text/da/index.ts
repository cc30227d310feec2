import { refusals } from './refusals.ts'

export const da = { refusals }
