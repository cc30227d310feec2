import { Field, Input, Textarea } from '@fluentui/react-components'
import { useText } from '../../session.ts'
import type { Editing } from './editing.ts'
import { Section } from './section.tsx'

/** The theme and why it matters now. */
export const ThemeSection = ({ content, change, problems, isTried }: Editing) => {
  const { agenda } = useText()
  const words = agenda.form
  const wrong = (at: 'theme' | 'why') =>
    isTried && problems.some((each) => each.at === at)
      ? agenda.problems[`${at}-missing`](0)
      : undefined
  return (
    <Section id="agenda-theme" title={words.theme}>
      <Field
        label={words.themeLabel}
        hint={words.themeHint}
        required
        validationMessage={wrong('theme')}
      >
        <Input
          size="large"
          maxLength={120}
          value={content.theme}
          onChange={(_, { value }) => change('theme', { theme: value })}
        />
      </Field>
      <Field label={words.why} hint={words.whyHint} required validationMessage={wrong('why')}>
        <Textarea
          rows={3}
          resize="vertical"
          maxLength={1000}
          value={content.why}
          onChange={(_, { value }) => change('why', { why: value })}
        />
      </Field>
    </Section>
  )
}
