import { LONGEST_COMMITMENT } from '#bot/domain/commitment.ts'
import type { Text } from '#bot/text/text.ts'
import { dialog } from '../dialog.ts'
import { aside, card, openDialog, paragraph, submitDialog } from './card.ts'
import type { Action } from './elements.ts'
import { plain } from './escape.ts'
import { markedNote } from './marked.ts'

/** The button that opens the form, on the cards where one may want it. */
export const writeCommitment = (text: Text): Action =>
  openDialog(text.commitment.dialog.button, 'commitment', {})

/** What one wants to do, or what the group does; sharing with one colleague is chosen in the tab. */
export const commitmentDialog = dialog<'getCommitments', 'makeCommitment'>({
  ask: 'getCommitments',
  save: 'makeCommitment',
  title: (text) => text.commitment.dialog.title,
  form: (_list, again, text) => {
    const words = text.commitment.form
    const typed = again?.typed ?? {}
    return card({
      notification: text.commitment.dialog.title,
      body: [
        again
          ? { type: 'Container', style: 'attention', items: [paragraph(plain(again.problem))] }
          : null,
        again && again.marks.length > 0 ? markedNote(typed, again.marks, text) : null,
        {
          type: 'Input.Text',
          id: 'text',
          label: words.text,
          value: typed.text ?? '',
          isMultiline: true,
          isRequired: true,
          maxLength: LONGEST_COMMITMENT,
          errorMessage: words.textMissing,
        },
        aside(words.textHint),
        {
          type: 'Input.ChoiceSet',
          id: 'of',
          label: words.who,
          value: typed.of ?? 'me',
          style: 'expanded',
          wrap: true,
          errorMessage: words.who,
          choices: [
            { title: words.mine, value: 'me' },
            { title: words.groups, value: 'group' },
          ],
        },
      ],
      actions: [submitDialog(words.save, 'commitment', {}, {})],
    })
  },
  saved: (_list, _asked, text) => ({ sentence: text.commitment.dialog.saved, card: null }),
})
