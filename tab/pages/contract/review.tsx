import { Button, mergeClasses, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ContractView } from '#bot/api/contract.ts'
import { markedWords } from '#bot/domain/confidential/mark.ts'
import { textsOf } from '#bot/domain/confidential/texts.ts'
import { CONTRACT_SECTIONS, isEmptyContract } from '#bot/domain/contract.ts'
import { Confirm } from '../../parts/confirm.tsx'
import { MarkedNote } from '../../parts/marked-note.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { useContractStyles } from './styles.ts'
import { useContractActions } from './use-contract.ts'

type Draft = NonNullable<ContractView['draft']>
type Props = { contract: ContractView; draft: Draft; goTo: (at: number) => void; close: () => void }

/** All of it at once, to be read through together, and the way to put it before the group. */
export const Review = ({ contract, draft, goTo, close }: Props) => {
  const styles = useContractStyles()
  const { contract: words, confidential } = useText()
  const { share } = useContractActions(contract)
  const [isAsking, setAsking] = useState(false)
  const texts = textsOf('shareContract', { content: draft.content })
  const marks = useMarks('shareContract', texts).all
  const despite = [...markedWords(marks, texts)]
  const isEmpty = isEmptyContract(draft.content)
  const isChange = contract.standing !== null
  const send = () =>
    share.mutate(
      { version: draft.version, despite },
      {
        onSuccess: () => {
          setAsking(false)
          close()
        },
      },
    )
  return (
    <section aria-label={words.writing.reviewTitle} className={styles.text}>
      <Text as="h2" size={600} weight="semibold" className={styles.heading} block>
        {words.writing.reviewTitle}
      </Text>
      {CONTRACT_SECTIONS.map((section, at) => (
        <section key={section} className={styles.section}>
          <Text as="h3" size={400} weight="semibold" className={styles.heading} block>
            {words.sections[section].name}
          </Text>
          <p className={mergeClasses(styles.words, !draft.content[section] && styles.quiet)}>
            {draft.content[section] || words.page.nothingHere}
          </p>
          <Button
            size="small"
            className={styles.change}
            aria-label={words.writing.change(words.sections[section].name)}
            onClick={() => goTo(at)}
          >
            {words.writing.changeShort}
          </Button>
        </section>
      ))}
      {isEmpty && <p className={styles.quiet}>{words.writing.nothingWritten}</p>}
      {draft.isShared && <p className={styles.quiet}>{words.writing.isShared}</p>}
      <div className={styles.row}>
        <Button
          appearance="primary"
          disabledFocusable={isEmpty || draft.isShared}
          onClick={() => setAsking(true)}
        >
          {isChange ? words.writing.shareAgain : words.writing.share}
        </Button>
        <Button onClick={() => goTo(CONTRACT_SECTIONS.length - 1)}>{words.writing.back}</Button>
        <Button appearance="subtle" onClick={close}>
          {words.page.stopWriting}
        </Button>
      </div>
      {isAsking && (
        <Confirm
          title={words.writing.confirmTitle}
          action={despite.length > 0 ? confidential.shareAnyway : words.writing.share}
          cancel={words.writing.cancel}
          isBusy={share.isPending}
          error={share.error}
          onConfirm={send}
          onCancel={() => setAsking(false)}
        >
          <p>{isChange ? words.writing.confirmAgain : words.writing.confirm(contract.groupName)}</p>
          {despite.length > 0 && <MarkedNote texts={texts} marks={marks} />}
        </Confirm>
      )}
    </section>
  )
}
