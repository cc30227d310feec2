import type { YearStep } from '#bot/domain/year-steps.ts'
import type { overviewPage as da } from '../da/overview-page.ts'

export const overviewPage: typeof da = {
  next: 'Next step',
  steps: 'The year step by step',
  state: { done: 'Done', now: 'Now', later: 'Later' },
  step: (step: YearStep, round: string, meets: string) => {
    switch (step) {
      case 'import':
        return {
          title: 'Import the list of leaders',
          what: 'Read the HR office’s list. You see who is new and whether there are errors before anything changes.',
          go: 'Import leaders',
        }
      case 'compose':
        return {
          title: 'Compose the groups',
          what: 'The leaders are spread so that areas, levels and experience are mixed as well as can be.',
          go: 'Compose groups',
        }
      case 'approve':
        return {
          title: 'Approve the groups',
          what: 'Look the spread through, swap people if needed, and approve. We then make the rooms in Teams.',
          go: 'See the groups',
        }
      case 'rooms':
        return {
          title: 'The rooms in Teams',
          what: 'They are being made now. It goes on by itself, and you can work on meanwhile.',
          go: null,
        }
      case 'plan':
        return {
          title: 'Plan the year’s rounds',
          what: 'Choose the weeks in which the three rounds may lie.',
          go: 'Plan the year',
        }
      case 'book':
        return {
          title: round ? `Book ${round}` : 'Book the round',
          what: 'See when the leaders can come, choose a week, and book all groups’ meetings at once.',
          go: 'Find a week',
        }
      case 'agenda':
        return {
          title: round ? `The agenda of ${round}` : 'The agenda',
          what: 'The chief group writes it and releases it to the groups. See to it that it is out in good time.',
          go: 'See the agenda',
        }
      case 'meet':
        return {
          title: round ? `${round} is held` : 'The meetings are held',
          what: `The groups meet ${meets}. Reminders, evaluation and summary come by themselves.`,
          go: 'See the meetings',
        }
    }
  },
  between: (from: string, to: string) => (from === to ? `on ${from}` : `from ${from} to ${to}`),
  seeRooms: 'See the steps of each room',
  personal: 'Personal message',
  personalAbout:
    'It is between Tværs and its receiver, so you cannot see who that is or what it is about.',
  personalDoubt:
    'Teams did not answer, so the message may or may not have arrived. Send it again, or leave it.',
  leaveIt: 'Leave it',
  leaveItTitle: 'Shall we leave it?',
  leaveItText: 'We then do nothing more about it, and it is no longer here. It cannot be undone.',
  chooseTeam: {
    use: (when) => (when === null ? 'Use the team there is' : `Use the team from ${when}`),
    another: 'Make a new team',
    useTitle: 'Is the programme to use that team?',
    useText:
      'All leaders become members of the team, and the groups’ channels are made in it. Those who are in the team already stay, but do not get into the private channels.',
    anotherTitle: 'Make a team with the same name?',
    anotherText: 'Then there are two teams with the same name. The new one is the programme’s.',
    chosen: 'Chosen. We begin with the team now.',
  },
  remake: 'Make the room again',
  remakeTitle: 'Shall we make a new room?',
  remakeText:
    'Only do so if the old one cannot be restored. The group gets an empty room with the same members, and conversations and files of the old one do not come along. It is of the kind you have chosen under Groups. If a channel was deleted less than 30 days ago, the new one has a number after its name.',
  remaking: 'The room is being made.',
  letMailbox: 'Let the one mailbox call people',
  letMailboxAll: (count: number) => `Let the one mailbox call people to all ${count}`,
  lettingMailbox: (count: number) =>
    `The one mailbox calls people to the ${count === 1 ? 'meeting' : 'meetings'}.`,
  cancel: 'Cancel',
  retryAll: (count: number) => `Try all ${count} again`,
  retryOf: (label: string, about: string) => `${label}: ${about}`,
  seeAll: (count: number) => `See all ${count}`,
}
