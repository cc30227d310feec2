import type { evaluationPage as da } from '../da/evaluation-page.ts'

export const evaluationPage: typeof da = {
  lead: 'Three numbers and two questions. It takes a minute.',
  skip: 'May be left out.',
  anonymity: (needed: number, closes: string) =>
    `We keep that you have answered, but not together with what you answered, so neither the group, the host nor the coordinator can see who wrote what. The group reads all answers word for word when the evaluation closes on ${closes}, but only if at least ${needed} besides the host have answered, so avoid writing what only you could have said.`,
  anonymityTitle: 'Who can see your answer?',
  once: 'You can answer once, and an answer cannot be changed after it is sent.',
  notInRoom: 'If you were not at the meeting, please do not answer.',
  pooled: 'Answers that mention somebody by name are left out.',
  resultAudience: 'Only the group can see the result.',
  fewPooled:
    'When the round is over, the answers may be among all groups’ answers put together for the chief group and the coordinator.',
  resultPooled:
    'Only the group can see this result. The chief group and the coordinator see all groups’ answers put together when the round is over.',
}
