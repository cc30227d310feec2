import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { LONGEST_QUOTE, MOST_QUOTES } from '#bot/domain/release.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

export type QuoteDraft = { readonly person: string; readonly words: string }

const useStyles = makeStyles({
  quotes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quote: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    paddingInlineStart: tokens.spacingHorizontalM,
    margin: 0,
  },
})

type Props = {
  quotes: readonly QuoteDraft[]
  marks: Marks
  onChange: (quotes: readonly QuoteDraft[]) => void
}

/** Named leaders' own words, which go along only with each one's own yes. */
export const QuoteFields = ({ quotes, marks, onChange }: Props) => {
  const styles = useStyles()
  const words = useText().release.dialog
  const found = useQuery({ queryKey: ['getMyGroup'], queryFn: () => call('getMyGroup', {}) })
  const members = found.data?.group?.members ?? []
  const change = (at: number, given: Partial<QuoteDraft>) =>
    onChange(quotes.map((each, index) => (index === at ? { ...each, ...given } : each)))
  return (
    <div className={styles.quotes}>
      <Text size={200}>{words.quotesHint}</Text>
      {quotes.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is known by its place alone
        <fieldset key={index} className={styles.quote}>
          <Field label={words.who} required>
            <Select
              value={quote.person}
              onChange={(_, { value }) => change(index, { person: value })}
            >
              <option value="">{words.chooseWho}</option>
              {members.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <CheckedText
            label={words.words}
            rows={2}
            longest={LONGEST_QUOTE}
            marks={marks.inField(`quotes.${index}.words`)}
            value={quote.words}
            onChange={(text) => change(index, { words: text })}
          />
          <div>
            <Button
              appearance="subtle"
              onClick={() => onChange(quotes.filter((_, at) => at !== index))}
            >
              {words.removeQuote}
            </Button>
          </div>
        </fieldset>
      ))}
      {quotes.length < MOST_QUOTES && (
        <div>
          <Button onClick={() => onChange([...quotes, { person: '', words: '' }])}>
            {words.addQuote}
          </Button>
        </div>
      )}
    </div>
  )
}
