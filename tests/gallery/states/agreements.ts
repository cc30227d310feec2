import type { CommitmentMessage } from '#bot/application/messages/commitment.ts'
import type { ContractMessage } from '#bot/application/messages/contract.ts'
import { LONGEST_COMMITMENT } from '#bot/domain/commitment.ts'
import { type ContractContent, LONGEST_SECTION } from '#bot/domain/contract.ts'
import { DIALOGS } from '#bot/teams/dialogs.ts'
import { refusalSentence } from '#bot/text/sentences.ts'
import { text } from '#bot/text/text.ts'
import { anId } from '#tests/support/make.ts'
import { type Drawn, ofMessages } from '../state.ts'
import { LONG, prose, TAB } from '../words.ts'

const content: ContractContent = {
  meeting: 'Vi spørger, før vi svarer.\nTelefonen bliver i tasken.',
  benefit: 'Hver især siger ved mødets slutning, hvad de *tager med*.',
  trust: 'Det, der siges her, bliver her. Vi siger til, når noget kommer for tæt på.',
  attendance: 'Vi kommer. Den, der må blive væk, ringer til værten.',
}
const contract: ContractMessage = {
  card: 'contract',
  group: anId(),
  groupName: 'Ledelsesgruppe 1',
  revision: 1,
  content,
  changed: [],
  isAccepted: null,
  isEarlier: false,
  tabUrl: TAB,
}
const every = (words: string): ContractContent => ({
  meeting: words,
  benefit: words,
  trust: words,
  attendance: words,
})
const shared: CommitmentMessage = {
  card: 'commitment-shared',
  name: 'Anders Bech',
  text: 'Jeg spørger, *før* jeg svarer',
  tabUrl: TAB,
}

const form =
  (typed: Readonly<Record<string, string>> | null = null): Drawn =>
  (locale) => {
    const dialog = DIALOGS.get('commitment')
    if (!dialog) throw new Error('There is no dialog called commitment.')
    const problem = refusalSentence(text(locale), 'contains-cpr', { found: ['010190-1234'] })
    return dialog.form(null as never, typed && { typed, problem, marks: [] }, text(locale), locale)
  }

export const agreements = {
  drawContract: ofMessages<'contract'>({
    'as the room sees it': contract,
    'said yes to': { ...contract, isAccepted: true },
    'a yes taken back': { ...contract, isAccepted: false },
    changed: { ...contract, revision: 2, changed: ['trust', 'attendance'] },
    'followed by a newer one': { ...contract, isEarlier: true },
    'one section only': { ...contract, content: { ...every(''), trust: content.trust } },
    'everything as long as it may be': {
      ...contract,
      groupName: LONG.group,
      changed: ['meeting', 'benefit', 'trust', 'attendance'],
      content: every(prose(LONGEST_SECTION)),
    },
    'every sign a mark': { ...contract, content: every('*'.repeat(LONGEST_SECTION)) },
  }),
  drawCommitmentShared: ofMessages<'commitment-shared'>({
    usual: shared,
    'longest words': { ...shared, name: LONG.person, text: prose(LONGEST_COMMITMENT) },
  }),
  commitmentDialog: {
    empty: form(),
    'after a refusal': form({ text: 'Om 010190-1234', of: 'group' }),
  },
}
