/** The page where each leader reads the letters that went out and prepares to tell their own staff. */
export const newsletter = {
  title: 'Letter to the organisation',
  lead: 'After each round the chief group tells the whole organisation what the groups have talked about. Your own part is to tell it where you work.',
  audience: 'All leaders',
  emptyTitle: 'No letter has been sent yet',
  empty: 'It will be here when the chief group has sent it after the round.',
  sent: (when: string) => `Sent ${when}`,
  read: (round: string) => `Read the letter about ${round}`,
  print: 'Print',
  tellTitle: 'Tell your own staff',
  tellAudience: 'Only you',
  tellLead:
    'Write what you took from it, and what it means where you work. Tell it in general terms, and leave what others said in the group.',
  questions: 'Two questions to ask them',
  askThem: 'Ask them by a link',
  notes: 'Your notes',
  notesHint: 'Only you can see them.',
  save: 'Save notes',
  saved: 'The notes are saved.',
  unsaved: 'Not saved yet.',
}
