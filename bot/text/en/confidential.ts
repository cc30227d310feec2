import type { confidential as da } from '../da/confidential.ts'

/** What is said where a text may point at a person: in the tab under the field, and on cards. */
export const confidential: typeof da = {
  why: {
    'said-to-be-cpr': (words) => `“${words}” is called a CPR number.`,
    'birth-date': (words) =>
      `“${words}” looks like a CPR number. If it is something else, say what, such as “order no.” before it.`,
    'full-name': (words) => `“${words}” is the name of a leader.`,
    'first-name': (words) => `“${words}” is the first name of somebody in the group.`,
    'last-name': (words) => `“${words}” is the last name of somebody in the group.`,
    initials: (words) => `“${words}” are the initials of somebody in the group.`,
    address: (words) => `“${words}” is an e-mail address.`,
    'said-to-be-phone': (words) => `“${words}” is called a telephone number.`,
    'country-code': (words) => `“${words}” is a telephone number.`,
    'eight-digits': (words) => `“${words}” looks like a telephone number.`,
  },
  warned:
    'Should it stand there? Rewrite it so that nobody can be recognised, or keep it if it is meant.',
  refused: 'It cannot stand here. Rewrite it so that nobody can be recognised.',
  cannotLeave: 'It cannot be passed on as it stands. Rewrite it so that nobody can be recognised.',
  cprRefused: 'CPR numbers must not stand in the text. Remove the number.',
  found: (count) => (count === 1 ? '1 place is marked.' : `${count} places are marked.`),
  goTo: (words) => `Go to “${words}” in the text`,
  sendAnyway: 'Send anyway',
  saveAnyway: 'Save anyway',
  shareAnyway: 'Share anyway',
  releaseAnyway: 'Release anyway',
  sendChanged: 'Send the changed answer',
  againTitle: 'Your answer has not been sent yet',
}
