import { makeStyles, tokens } from '@fluentui/react-components'
import {
  asRead,
  type LetterFrame,
  type NewsletterContent,
  pointsOf,
} from '#bot/domain/newsletter.ts'

const useStyles = makeStyles({
  letter: {
    maxWidth: '68ch',
    padding: tokens.spacingHorizontalXXL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    overflowWrap: 'anywhere',
    lineHeight: tokens.lineHeightBase400,
    '& h3': { fontSize: tokens.fontSizeBase600, lineHeight: tokens.lineHeightBase600, margin: 0 },
    '& h4': { fontSize: tokens.fontSizeBase400, margin: `${tokens.spacingVerticalL} 0 0` },
    '& h5': { fontSize: tokens.fontSizeBase300, margin: `${tokens.spacingVerticalM} 0 0` },
    '& p': { margin: `${tokens.spacingVerticalS} 0`, whiteSpace: 'pre-line' },
    '& ul': { margin: `${tokens.spacingVerticalXS} 0`, paddingInlineStart: '1.3em' },
    '@media (max-width: 640px)': { padding: tokens.spacingHorizontalL },
  },
})

/** The letter as its readers get it, in its own language. */
export const Letter = ({
  content: written,
  frame,
  id,
}: {
  content: NewsletterContent
  frame: LetterFrame
  id?: string
}) => {
  const styles = useStyles()
  const content = asRead(written)
  return (
    <article className={`${styles.letter} newsletter-letter`} lang={frame.language} id={id}>
      <p>{frame.to}</p>
      <h3>{content.title}</h3>
      <h4>{frame.whyHeading}</h4>
      <p>{content.why}</p>
      <h4>{frame.themeHeading.join(content.theme)}</h4>
      <p>{content.themeWhy}</p>
      <p>{content.intro}</p>
      {content.sections.map((section, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two sections may say the same
        <div key={index}>
          <h5>{section.heading}</h5>
          <ul>
            {pointsOf(section).map((point, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two points may say the same
              <li key={at}>{point}</li>
            ))}
          </ul>
        </div>
      ))}
      <h4>{frame.toComeHeading}</h4>
      <p>{content.toCome}</p>
      <p>{frame.yourLeader}</p>
      <p>{`${frame.greeting}\n${frame.signed}`}</p>
    </article>
  )
}
