import type { directory as danish } from '../da/directory.ts'

export const directory = {
  audience: 'All leaders',
  lead: 'Find a fellow leader whom you can ring. Only those who have put themselves here are listed.',
  search: 'Search for a subject, a name or a workplace',
  nobody: 'Nobody has put themselves here yet. You can be the first.',
  noneFound: 'Nobody fits what you search for. Try another word.',
  found: (count: number) => (count === 1 ? '1 leader' : `${count} leaders`),
  mine: 'You can ask me about',
  mineHint: 'Say in short what you have experience with. All leaders can see it.',
  save: 'Save',
  remove: 'Take me off the list',
  saved: 'You are on the list.',
  removed: 'You are no longer on the list.',
  write: 'Write in Teams',
  writeTo: (name: string) => `Write in Teams to ${name}`,
} satisfies typeof danish
