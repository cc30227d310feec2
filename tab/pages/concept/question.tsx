import { Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components'
import { BENEFITS } from '#bot/domain/evaluation.ts'
import { useText } from '../../session.ts'

const useStyles = makeStyles({
  question: {
    paddingBlock: tokens.spacingVerticalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  choices: { flexWrap: 'wrap', '@media (max-width: 640px)': { flexDirection: 'column' } },
})

type Props = {
  label: string
  given: number | null
  isMissing: boolean
  onChange: (value: number) => void
}

/** One question with its five answers, in a row where there is room. */
export const Question = ({ label, given, isMissing, onChange }: Props) => {
  const styles = useStyles()
  const words = useText().concept
  return (
    <Field
      className={styles.question}
      label={label}
      {...(isMissing && { validationMessage: words.choose })}
    >
      <RadioGroup
        layout="horizontal"
        className={styles.choices}
        value={given === null ? '' : String(given)}
        onChange={(_, { value }) => onChange(Number(value))}
      >
        {BENEFITS.map((value, index) => (
          <Radio key={value} value={String(value)} label={words.choices[index]} />
        ))}
      </RadioGroup>
    </Field>
  )
}
