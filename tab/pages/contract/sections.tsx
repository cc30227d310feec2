import { Text } from '@fluentui/react-components'
import { CONTRACT_SECTIONS, type ContractContent } from '#bot/domain/contract.ts'
import { useText } from '../../session.ts'
import { useContractStyles } from './styles.ts'

/** The four sections, each with its words. */
export const Sections = ({ content }: { content: ContractContent }) => {
  const styles = useContractStyles()
  const words = useText().contract
  return CONTRACT_SECTIONS.map((section) => (
    <section key={section} className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading} block>
        {words.sections[section].name}
      </Text>
      <p className={content[section].trim() ? styles.words : styles.quiet}>
        {content[section].trim() || words.page.nothingHere}
      </p>
    </section>
  ))
}

/** The questions to think over before the group talks. */
export const Questions = () => {
  const styles = useContractStyles()
  const words = useText().contract
  return CONTRACT_SECTIONS.map((section) => (
    <section key={section} className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading} block>
        {words.sections[section].name}
      </Text>
      <ul className={styles.questions}>
        {words.sections[section].questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ul>
    </section>
  ))
}
