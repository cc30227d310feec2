import { Text } from '@fluentui/react-components'
import type { ContractView } from '#bot/api/contract.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { CONTRACT_SECTIONS, type ContractContent } from '#bot/domain/contract.ts'
import { lineChanges } from '#bot/domain/text-changes.ts'
import { longDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { useContractStyles } from './styles.ts'

const Changes = ({ before, after }: { before: ContractContent; after: ContractContent }) => {
  const styles = useContractStyles()
  const words = useText().contract
  return CONTRACT_SECTIONS.filter((section) => before[section] !== after[section]).map(
    (section) => (
      <div key={section} className={styles.section}>
        <Text as="h3" weight="semibold" className={styles.heading} block>
          {words.sections[section].name}
        </Text>
        {lineChanges(before[section], after[section]).map(({ kind, line }, at) => {
          const key = `${at}${kind}`
          if (kind === 'same')
            return (
              <span key={key} className={styles.line}>
                {line}
              </span>
            )
          const Tag = kind === 'added' ? 'ins' : 'del'
          return (
            <span key={key} className={styles.line}>
              <span className={styles.quiet}>{words.page[kind]}: </span>
              <Tag className={styles[kind]}>{line}</Tag>
            </span>
          )
        })}
      </div>
    ),
  )
}

/** Every earlier version, and what was changed to the one after it. */
export const Earlier = ({ contract }: { contract: ContractView }) => {
  const styles = useContractStyles()
  const { locale } = useSession()
  const words = useText().contract.page
  const { standing, earlier } = contract
  if (!standing || earlier.length === 0) return null
  const newer = [standing, ...earlier]
  return (
    <section className={styles.section}>
      <Text as="h2" size={400} weight="semibold" className={styles.heading} block>
        {words.earlier}
      </Text>
      {earlier.map((each, at) => {
        const next = newer[at] ?? standing
        return (
          <details key={each.revision}>
            <summary className={styles.opener}>
              {words.earlierOf(each.revision, longDay(locale, dayOf(each.at)))}
            </summary>
            <Text weight="semibold" block>
              {words.changedTo(next.revision)}
            </Text>
            <Changes before={each.content} after={next.content} />
          </details>
        )
      })}
    </section>
  )
}
