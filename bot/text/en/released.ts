import type { released as da } from '../da/released.ts'
import { plural } from '../format.ts'

export const released: typeof da = {
  passedOn: (count: number) =>
    plural('en', count, 'group has passed something on', 'groups have passed something on'),
  order: 'The texts are in alphabetical order and always word for word.',
  print: 'Print',
  trust:
    'These are the groups’ joint words, not any one person’s. Refer to them in general terms, and do not ask a group who said what.',
}
