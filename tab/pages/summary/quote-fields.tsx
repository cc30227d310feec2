import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { useEffect, useRef } from 'react'
import { LONGEST_QUOTE, MOST_QUOTES } from '#bot/domain/release.ts'
import { call } from '../../client.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

export type QuoteDraft = { readonly person: string; readonly words: string }

/** Somebody's name without words, or words without a name: neither can be asked about. */
export const isHalf = ({ person, words }: QuoteDraft): boolean =>
  (person === '') !== (words.trim() === '')

const useStyles = makeStyles({
  quotes: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  quote: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    padding: 0,
    paddingInlineStart: tokens.spacingHorizontalM,
    margin: 0,
    minWidth: 0,
  },
  legend: { padding: 0, fontWeight: tokens.fontWeightSemibold },
  remove: { marginInlineStart: `-${tokens.spacingHorizontalM}` },
})

type Props = {
  quotes: readonly QuoteDraft[]
  marks: Marks
  /** Says of each half-written one what is missing. */
  isChecked: boolean
  onChange: (quotes: readonly QuoteDraft[]) => void
}

/** Named leaders' own words, which go along only with each one's own yes. */
export const QuoteFields = ({ quotes, marks, isChecked, onChange }: Props) => {
  const styles = useStyles()
  const words = useText().release.dialog
  const found = useQuery({ queryKey: ['getMyGroup'], queryFn: () => call('getMyGroup', {}) })
  const members = found.data?.group?.members ?? []
  const list = useRef<HTMLDivElement>(null)
  const drawn = useRef(quotes.length)
  // To the new one's first field; when one is gone, to the button that adds.
  useEffect(() => {
    if (quotes.length === drawn.current) return
    const isMore = quotes.length > drawn.current
    drawn.current = quotes.length
    const places = list.current?.querySelectorAll<HTMLElement>(isMore ? 'select' : 'button') ?? []
    places[places.length - 1]?.focus()
  }, [quotes.length])
  const missing = (is: boolean) =>
    isChecked && is ? { validationMessage: words.isMissing } : undefined
  const change = (at: number, given: Partial<QuoteDraft>) =>
    onChange(quotes.map((each, index) => (index === at ? { ...each, ...given } : each)))
  return (
    <div className={styles.quotes} ref={list}>
      <div>
        <Text weight="semibold" block>
          {words.quotes}
        </Text>
        <Text size={200}>{words.quotesHint}</Text>
      </div>
      {quotes.map((quote, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a quotation is known by its place alone
        <fieldset key={index} className={styles.quote}>
          <legend className={styles.legend}>{words.quote(index + 1)}</legend>
          <Field
            label={words.who}
            required
            {...missing(quote.person === '' && quote.words.trim() !== '')}
          >
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
            required
            problem={missing(quote.person !== '' && quote.words.trim() === '')?.validationMessage}
            marks={marks.inField(`quotes.${index}.words`)}
            value={quote.words}
            onChange={(text) => change(index, { words: text })}
          />
          <div>
            <Button
              appearance="subtle"
              className={styles.remove}
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
