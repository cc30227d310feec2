import { Button, Field, Input } from '@fluentui/react-components'
import type { Opening } from '#bot/domain/agenda.ts'
import { Icon } from '../../parts/icon.tsx'
import { useText } from '../../session.ts'
import type { Editing } from './editing.ts'
import { Minutes } from './minutes.tsx'
import { Section } from './section.tsx'
import { useFormStyles } from './styles.ts'

const NEW: Opening = { title: '', by: '', minutes: 30 }

/** A joint input before the groups split, if there is one. */
export const OpeningSection = ({ content, change, problems, isTried }: Editing) => {
  const styles = useFormStyles()
  const { agenda } = useText()
  const words = agenda.form
  const { opening } = content
  const isWrong = isTried && problems.some((each) => each.at === 'opening')
  const set = (field: string, given: Partial<Opening>) =>
    opening && change(`opening.${field}`, { opening: { ...opening, ...given } })
  return (
    <Section id="agenda-opening" title={words.opening} hint={words.openingHint}>
      {opening === null ? (
        <div>
          <Button icon={<Icon name="add" />} onClick={() => change('opening', { opening: NEW })}>
            {words.addOpening}
          </Button>
        </div>
      ) : (
        <div className={styles.card}>
          <div className={styles.head}>
            <strong>{words.opening}</strong>
            <div className={styles.right}>
              <Minutes
                of={words.opening}
                value={opening.minutes}
                change={(minutes) => set('minutes', { minutes })}
              />
              <Button
                appearance="subtle"
                icon={<Icon name="remove" />}
                aria-label={words.removeOpening}
                onClick={() => change('opening', { opening: null })}
              />
            </div>
          </div>
          <div className={styles.pair}>
            <Field
              label={words.openingTitle}
              required
              validationMessage={isWrong ? agenda.problems['opening-title-missing'](0) : undefined}
            >
              <Input
                maxLength={120}
                value={opening.title}
                onChange={(_, { value }) => set('title', { title: value })}
              />
            </Field>
            <Field label={words.openingBy}>
              <Input
                maxLength={120}
                value={opening.by}
                onChange={(_, { value }) => set('by', { by: value })}
              />
            </Field>
          </div>
        </div>
      )}
    </Section>
  )
}
