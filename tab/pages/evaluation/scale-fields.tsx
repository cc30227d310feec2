import { Field, Select } from '@fluentui/react-components'
import { BENEFITS, SCALES, type Scale } from '#bot/domain/evaluation.ts'
import { useText } from '../../session.ts'

export type Scaled = { readonly [S in Scale]: number | null }

/** What may be rated beside the benefit, and may be left out. */
export const ScaleFields = ({
  given,
  onChange,
}: {
  given: Scaled
  onChange: (given: Scaled) => void
}) => {
  const { evaluation: words } = useText()
  return SCALES.map((scale) => (
    <Field key={scale} label={words.scales[scale]}>
      <Select
        value={given[scale] === null ? '' : String(given[scale])}
        onChange={(_, { value }) =>
          onChange({ ...given, [scale]: value === '' ? null : Number(value) })
        }
      >
        <option value="">{words.chooseScale}</option>
        {BENEFITS.map((value, index) => (
          <option key={value} value={String(value)}>
            {words.scaleChoices[index]}
          </option>
        ))}
      </Select>
    </Field>
  ))
}
