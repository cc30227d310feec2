import { Text } from '@fluentui/react-components'
import { ANSWERS_NEEDED } from '#bot/domain/evaluation.ts'
import { useText } from '../../session.ts'
import { useStaffStyles } from './styles.ts'
import type { Asked } from './use-staff.ts'

type Props = {
  asked: Asked
  /** Over each question's answers; left out: one question needs none where its words stand already. */
  heading?: 'h2' | 'h4'
}

/** Each question with what staff have answered, where five or more have; also what was read before it was opened again. */
export const Answers = ({ asked, heading }: Props) => {
  const styles = useStaffStyles()
  const words = useText().staff
  return asked.questions.map(({ words: question, answers }) => (
    <div key={question}>
      {heading && (
        <Text
          as={heading}
          size={heading === 'h2' ? 400 : 300}
          weight="semibold"
          block
          className={styles.title}
        >
          {question}
        </Text>
      )}
      {answers.length === 0 ? (
        !asked.isOpen && <p className={styles.quiet}>{words.tooFew(ANSWERS_NEEDED)}</p>
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
