import { EMAILS, PHONES } from './contacts.ts'
import { CPR_NUMBERS } from './cpr.ts'
import { NAMES } from './names.ts'
import { LOOK_LIKE_NAMES } from './names-harmless.ts'
import { LOOK_LIKE_NUMBERS, PLAIN } from './numbers-harmless.ts'

/** The sentences the detector was tuned on. Those it was not are in `held-back.ts`. */
export const TUNED_ON: readonly string[] = [
  ...NAMES,
  ...CPR_NUMBERS,
  ...EMAILS,
  ...PHONES,
  ...LOOK_LIKE_NAMES,
  ...LOOK_LIKE_NUMBERS,
  ...PLAIN,
]
