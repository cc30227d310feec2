import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import { useState } from 'react'
import type { Texts } from '#bot/domain/confidential/mark.ts'
import { LONGEST_TEXT, SUMMARY_POINTS, type SummaryContent } from '#bot/domain/summary.ts'
import { CheckedText } from '../../parts/checked-text.tsx'
import { type Marks, useMarks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'
import { PARTS, pointIn, type SummaryPoint, withPoint } from './writing.ts'

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

type FieldsProps = { content: SummaryContent; onChange: (content: SummaryContent) => void }

/** Where a point's text stands in what is looked through; its place among those written does not matter. */
const pathOf = (point: SummaryPoint, part: (typeof PARTS)[number]) =>
  `content.points.${SUMMARY_POINTS.indexOf(point)}.${part}`

const textsIn = (content: SummaryContent): Texts => ({
  ...Object.fromEntries(PARTS.map((part) => [`content.${part}`, content[part]])),
  ...Object.fromEntries(
    SUMMARY_POINTS.flatMap((point) =>
      PARTS.map((part) => [pathOf(point, part), pointIn(content, point)[part]]),
    ),
  ),
})
const CHIEF = 'content.toChiefGroup'

/** Point by point, for those who want it; closed until asked for. */
const Points = ({ content, onChange, marks }: FieldsProps & { marks: Marks }) => {
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
                <CheckedText
                  key={part}
                  label={words[part]}
                  rows={2}
                  longest={LONGEST_TEXT}
                  marks={marks.inField(pathOf(point, part))}
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
  const marks = useMarks('shareSummary', textsIn(content))
  const leaving = useMarks('askRelease', { [CHIEF]: content.toChiefGroup })
  return (
    <div className={styles.fields}>
      <Text>{words.general}</Text>
      {PARTS.map((part) => (
        <CheckedText
          key={part}
          label={words[part]}
          longest={LONGEST_TEXT}
          marks={marks.inField(`content.${part}`)}
          value={content[part]}
          onChange={(value) => onChange({ ...content, [part]: value })}
        />
      ))}
      <Points content={content} onChange={onChange} marks={marks} />
      <CheckedText
        label={words.toChiefGroup}
        hint={words.toChiefGroupHint}
        longest={LONGEST_TEXT}
        marks={leaving.inField(CHIEF)}
        value={content.toChiefGroup}
        onChange={(toChiefGroup) => onChange({ ...content, toChiefGroup })}
      />
    </div>
  )
}
