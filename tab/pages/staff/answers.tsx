import { Text } from '@fluentui/react-components'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import { useText } from '../../session.ts'
import { useStaffStyles } from './styles.ts'
import type { Asked } from './use-staff.ts'

/** What staff have answered, question by question, where five or more have. */
export const Answers = ({ asked }: { asked: Asked }) => {
  const styles = useStaffStyles()
  const words = useText().staff
  const isMany = asked.questions.length > 1
  return asked.questions.map(({ words: question, answers }) => (
    <div key={question}>
      {isMany && (
        <Text as="h3" size={300} weight="semibold" block className={styles.title}>
          {question}
        </Text>
      )}
      {answers.length === 0 ? (
        <p className={styles.quiet}>{words.tooFew(ANSWERS_NEEDED)}</p>
      ) : (
        <>
          <p className={styles.quiet}>
            {words.answers(answers.length)}. {words.order}
          </p>
          <ul className={styles.answers}>
            {answers.map((answer, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two may have written the same
              <li key={index} className={styles.answer}>
                {answer}
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  ))
}
