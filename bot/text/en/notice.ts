import type { notice as danish } from '../da/notice.ts'

export const notice: typeof danish = {
  open: 'Open it in Tværs',
  why: (municipality) =>
    `You get this mail because Tværs cannot write to you in Teams right now. It is all on the tab Tværs in Teams at ${municipality}, and you can answer and tick off there.`,
}
