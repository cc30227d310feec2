import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { dayOf, instant } from '#bot/domain/calendar.ts'
import { shortDay } from '#bot/text/format.ts'
import { useSession } from '../../session.ts'
import type { Rule } from './rule.ts'

const useStyles = makeStyles({
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

/** Every kind of data: for how long, what happens then, and what goes next. */
export const Rules = ({ rules, nextAt, change }: RulesProps) => {
  const styles = useStyles()
  const { words: text, locale } = useSession()
  const words = text.retention

  const on = (moment: string) => shortDay(locale, dayOf(instant(moment)))
  const yearOf = (moment: string) => dayOf(instant(moment)).slice(0, 4)
  return (
    <ul className={styles.list}>
      {rules.map((rule) => (
        <li key={rule.rule} className={styles.rule}>
          <div className={styles.text}>
            <Text weight="semibold" block>
              {words.rules[rule.rule]}
            </Text>
            <Text block>
              {words.ends[rule.ends]} {words.from(words.days(rule.days), words.since[rule.since])}.
            </Text>
          </div>
          <div className={styles.next}>
            <Text block>{words.goesNext(rule.goesNext, on(nextAt))}</Text>
            <Text block className={styles.quiet}>
              {rule.thenAt
                ? words.thenAt(`${on(rule.thenAt)} ${yearOf(rule.thenAt)}`)
                : words.nothing}
            </Text>
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
  )
}
