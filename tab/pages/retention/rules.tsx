import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayOf, instant } from '#bot/domain/calendar.ts'
import { shortDay } from '#bot/text/format.ts'
import { useSession, useText } from '../../session.ts'
import { byKind } from './kinds.ts'
import type { Rule } from './rule.ts'

const useStyles = makeStyles({
  heading: { margin: `${tokens.spacingVerticalXXL} 0 ${tokens.spacingVerticalS}` },
  list: { display: 'grid', listStyle: 'none', margin: 0, padding: 0, maxWidth: '960px' },
  rule: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) max-content',
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    alignItems: 'center',
    paddingBlock: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) max-content' },
  },
  text: { minWidth: 0, '@media (max-width: 640px)': { gridColumn: '1 / -1' } },
  next: { minWidth: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
})

type RulesProps = {
  rules: readonly Rule[]
  nextAt: string
  change: (rule: Rule) => void
}

/** What goes the coming night, and the day of the first of those that stay; one line where one says it all. */
const Next = ({ rule, nextAt }: { rule: Rule; nextAt: string }) => {
  const styles = useStyles()
  const { words: text, locale } = useSession()
  const words = text.retention
  const on = (moment: string) => shortDay(locale, dayOf(instant(moment)))
  const then = rule.thenAt && `${on(rule.thenAt)} ${dayOf(instant(rule.thenAt)).slice(0, 4)}`
  if (rule.goesNext === 0)
    return <Text className={styles.quiet}>{then ? words.firstAt(then) : words.nothing}</Text>
  return (
    <>
      <Text weight="semibold" block>
        {words.goesNext(rule.goesNext, on(nextAt))}
      </Text>
      {then && (
        <Text block className={styles.quiet}>
          {words.thenAt(then)}
        </Text>
      )}
    </>
  )
}

/** Every kind of data: for how long, what happens then, and what goes next. */
export const Rules = ({ rules, nextAt, change }: RulesProps) => {
  const styles = useStyles()
  const words = useText().retention
  return byKind(rules).map((each) => (
    <section key={each.kind} aria-label={words.kinds[each.kind]}>
      <Text as="h2" size={500} weight="semibold" block className={styles.heading}>
        {words.kinds[each.kind]}
      </Text>
      <ul className={styles.list}>
        {each.rules.map((rule) => (
          <li key={rule.rule} className={styles.rule}>
            <div className={styles.text}>
              <Text weight="semibold" block>
                {words.rules[rule.rule]}
              </Text>
              <Text block>
                {words.ends[rule.ends]} {words.from(words.days(rule.days), words.since[rule.since])}
                .
              </Text>
            </div>
            <div className={styles.next}>
              <Next rule={rule} nextAt={nextAt} />
            </div>
            <Button
              size="small"
              aria-label={words.changeOf(words.rules[rule.rule])}
              onClick={() => change(rule)}
            >
              {words.change}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  ))
}
