import { Button, Text } from '@fluentui/react-components'
import { useState } from 'react'
import type { ContractView } from '#bot/api/contract.ts'
import { CONTRACT_SECTIONS, type ContractSection, LONGEST_SECTION } from '#bot/domain/contract.ts'
import { Refusal } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { isSameContract, mergedOver } from './draft.ts'
import { Review } from './review.tsx'
import { useContractStyles } from './styles.ts'
import { useContractActions } from './use-contract.ts'

type Draft = NonNullable<ContractView['draft']>
type Props = { contract: ContractView; draft: Draft; close: () => void }

/** The guided conversation: one subject at a time on the screen, its questions, and what the group agrees on. */
export const Writing = ({ contract, draft, close }: Props) => {
  const styles = useContractStyles()
  const words = useText().contract
  const { save, readAgain } = useContractActions(contract)
  const [at, setAt] = useState(0)
  const [written, setWritten] = useState({ mine: draft.content, base: draft.content })
  /** Who saved meanwhile, until the writer has looked at it. */
  const [overtakenBy, setOvertakenBy] = useState<string | null>(null)
  const { mine } = written
  const marks = useMarks(
    'shareContract',
    Object.fromEntries(CONTRACT_SECTIONS.map((each) => [`content.${each}`, mine[each]])),
  )
  const section = CONTRACT_SECTIONS[at]

  const saveThen = async (then: () => void) => {
    if (save.isPending) return
    if (isSameContract(mine, draft.content)) return then()
    try {
      const saved = await save.mutateAsync({ version: draft.version, content: mine })
      const content = saved.draft?.content ?? mine
      setWritten((now) => ({ mine: mergedOver(now.mine, mine, content), base: content }))
      setOvertakenBy(null)
      then()
    } catch (error) {
      if (!(error instanceof Refusal) || error.refusal !== 'changed-meanwhile')
        return marks.lookNow()
      const saved = (await readAgain()).draft?.content ?? mine
      setWritten({ mine: mergedOver(mine, written.base, saved), base: saved })
      setOvertakenBy(String(error.detail?.by ?? ''))
      save.reset()
    }
  }

  const goTo = (next: number) => void saveThen(() => setAt(next))

  if (section === undefined)
    return <Review contract={contract} draft={draft} goTo={setAt} close={close} />
  const { name, questions } = words.sections[section]
  const change = (text: string) => setWritten({ ...written, mine: { ...mine, [section]: text } })
  return (
    <section aria-label={words.writing.title} className={styles.text}>
      <p>{words.writing.lead}</p>
      <Text className={styles.quiet} role="status">
        {words.writing.step(at + 1, CONTRACT_SECTIONS.length)}
      </Text>
      <Text as="h2" size={600} weight="semibold" className={styles.heading} block>
        {name}
      </Text>
      <ul className={`${styles.questions} ${styles.large}`} aria-label={words.writing.questions}>
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
      {overtakenBy !== null && (
        <Overtaken
          by={overtakenBy}
          section={section}
          saved={draft.content[section]}
          mine={mine[section]}
          choose={(text) => {
            change(text)
            setOvertakenBy(null)
          }}
        />
      )}
      <CheckedText
        key={section}
        label={words.writing.field}
        hint={words.writing.hint(LONGEST_SECTION)}
        rows={6}
        longest={LONGEST_SECTION}
        marks={marks.inField(`content.${section}`)}
        value={mine[section]}
        onChange={change}
      />
      {save.isError && <Problem error={save.error} />}
      <div className={styles.row}>
        <Button disabledFocusable={at === 0 || save.isPending} onClick={() => goTo(at - 1)}>
          {words.writing.back}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={save.isPending}
          onClick={() => goTo(at + 1)}
        >
          {at === CONTRACT_SECTIONS.length - 1 ? words.writing.toReview : words.writing.next}
        </Button>
        <Button appearance="subtle" onClick={() => void saveThen(close)}>
          {words.page.stopWriting}
        </Button>
      </div>
    </section>
  )
}

type OvertakenProps = {
  by: string
  section: ContractSection
  saved: string
  mine: string
  choose: (text: string) => void
}

/** What somebody saved while this was being written, beside one's own words, which stay until one chooses. */
const Overtaken = ({ by, saved, mine, choose }: OvertakenProps) => {
  const styles = useContractStyles()
  const words = useText().contract.writing
  return (
    <div className={styles.box} role="alert">
      <Text>{words.overtaken(by)}</Text>
      <Text weight="semibold">{words.theirs}</Text>
      <p className={styles.words}>{saved || '–'}</p>
      <div className={styles.row}>
        <Button onClick={() => choose(saved)}>{words.useTheirs}</Button>
        <Button onClick={() => choose(mine)}>{words.useMine}</Button>
      </div>
    </div>
  )
}
