import { Button, Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import { LONGEST_TEXT, SUMMARY_POINTS, type SummaryContent } from '#bot/domain/summary.ts'
import { useText } from '../../session.ts'
import { PARTS, pointIn, withPoint } from './writing.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  point: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    paddingInlineStart: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
  },
})

type WordsProps = {
  label: string
  hint?: string
  rows?: number
  value: string
  onChange: (value: string) => void
}

const Words = ({ label, hint, rows = 3, value, onChange }: WordsProps) => (
  <Field label={label} {...(hint && { hint })}>
    <Textarea
      resize="vertical"
      rows={rows}
      maxLength={LONGEST_TEXT}
      value={value}
      onChange={(_, data) => onChange(data.value)}
    />
  </Field>
)

type FieldsProps = { content: SummaryContent; onChange: (content: SummaryContent) => void }

/** Point by point, for those who want it; closed until asked for. */
const Points = ({ content, onChange }: FieldsProps) => {
  const styles = useStyles()
  const { summary: words, summaryPage: page, agenda } = useText()
  const [isOpen, setOpen] = useState(content.points.length > 0)
  return (
    <>
      <div>
        <Button aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? page.hidePoints : words.points}
        </Button>{' '}
        {!isOpen && <Text size={200}>{words.pointsHint}</Text>}
      </div>
      {isOpen &&
        SUMMARY_POINTS.map((point) => (
          <fieldset key={point} style={{ border: 'none', margin: 0, padding: 0 }}>
            <legend>
              <Text weight="semibold">{agenda.points[point].name}</Text>
            </legend>
            <div className={styles.point}>
              {PARTS.map((part) => (
                <Words
                  key={part}
                  label={words[part]}
                  rows={2}
                  value={pointIn(content, point)[part]}
                  onChange={(value) => onChange(withPoint(content, point, { [part]: value }))}
                />
              ))}
            </div>
          </fieldset>
        ))}
    </>
  )
}

/** What, why, what will we do; point by point if wanted; and what is for the chief group. */
export const SummaryFields = ({ content, onChange }: FieldsProps) => {
  const styles = useStyles()
  const { summary: words } = useText()
  return (
    <div className={styles.fields}>
      <Text>{words.general}</Text>
      {PARTS.map((part) => (
        <Words
          key={part}
          label={words[part]}
          value={content[part]}
          onChange={(value) => onChange({ ...content, [part]: value })}
        />
      ))}
      <Points content={content} onChange={onChange} />
      <Words
        label={words.toChiefGroup}
        hint={words.toChiefGroupHint}
        value={content.toChiefGroup}
        onChange={(toChiefGroup) => onChange({ ...content, toChiefGroup })}
      />
    </div>
  )
}
