import { Button, makeStyles, Text, tokens } from '@fluentui/react-components'
import {
  LONGEST,
  MOST_SECTIONS,
  type NewsletterContent,
  QUESTIONS,
} from '#bot/domain/newsletter.ts'
import { CheckedLine } from '../../parts/checked-line.tsx'
import { CheckedText } from '../../parts/checked-text.tsx'
import type { Marks } from '../../parts/use-marks.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  fields: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  section: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  group: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  title: { margin: 0 },
  button: { alignSelf: 'flex-start' },
})

type Props = {
  content: NewsletterContent
  marks: Marks
  change: (given: Partial<NewsletterContent>) => void
}

/** Every text of the letter, with what nobody outside should read marked below it. */
export const Fields = ({ content, marks, change }: Props) => {
  const styles = useStyles()
  const words = useText().newsletterDesk
  const line = (field: 'title' | 'theme') => (
    <CheckedLine
      label={words.fields[field]}
      longest={LONGEST[field]}
      value={content[field]}
      marks={marks.inField(`content.${field}`)}
      onChange={(value) => change({ [field]: value })}
    />
  )
  const text = (field: 'why' | 'themeWhy' | 'intro' | 'toCome', rows: number) => (
    <CheckedText
      label={words.fields[field]}
      rows={rows}
      longest={LONGEST[field]}
      value={content[field]}
      marks={marks.inField(`content.${field}`)}
      onChange={(value) => change({ [field]: value })}
    />
  )
  return (
    <div className={styles.fields}>
      {line('title')}
      {text('why', 6)}
      {line('theme')}
      {text('themeWhy', 5)}
      {text('intro', 2)}
      <Sections content={content} marks={marks} change={change} />
      {text('toCome', 4)}
      <div className={styles.group}>
        <Text as="h3" size={400} weight="semibold" className={styles.title}>
          {words.questions}
        </Text>
        {Array.from({ length: QUESTIONS }, (_, index) => (
          <CheckedLine
            // biome-ignore lint/suspicious/noArrayIndexKey: the questions never move
            key={index}
            label={words.fields.question(index + 1)}
            hint={words.fields.questionHint}
            longest={LONGEST.question}
            value={content.questions[index] ?? ''}
            marks={marks.inField(`content.questions.${index}`)}
            onChange={(value) =>
              change({
                questions: Array.from({ length: QUESTIONS }, (_each, at) =>
                  at === index ? value : (content.questions[at] ?? ''),
                ),
              })
            }
          />
        ))}
      </div>
    </div>
  )
}

const Sections = ({ content, marks, change }: Props) => {
  const styles = useStyles()
  const words = useText().newsletterDesk
  const { sections } = content
  const put = (at: number, given: Partial<(typeof sections)[number]>) =>
    change({
      sections: sections.map((section, index) =>
        index === at ? { ...section, ...given } : section,
      ),
    })
  return (
    <div className={styles.group}>
      <Text as="h3" size={400} weight="semibold" className={styles.title}>
        {words.sections}
      </Text>
      {sections.map(({ heading, points }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: sections have no name but their place
        <div key={index} className={styles.section}>
          <CheckedLine
            label={words.fields.heading(index + 1)}
            longest={LONGEST.heading}
            value={heading}
            marks={marks.inField(`content.sections.${index}.heading`)}
            onChange={(value) => put(index, { heading: value })}
          />
          <CheckedText
            label={words.fields.points(index + 1)}
            hint={words.fields.pointsHint}
            rows={5}
            longest={LONGEST.points}
            value={points}
            marks={marks.inField(`content.sections.${index}.points`)}
            onChange={(value) => put(index, { points: value })}
          />
          <Button
            size="small"
            appearance="subtle"
            className={styles.button}
            onClick={() => change({ sections: sections.filter((_, at) => at !== index) })}
          >
            {words.removeSection(index + 1)}
          </Button>
        </div>
      ))}
      {sections.length < MOST_SECTIONS && (
        <Button
          className={styles.button}
          onClick={() => change({ sections: [...sections, { heading: '', points: '' }] })}
        >
          {words.addSection}
        </Button>
      )}
    </div>
  )
}
