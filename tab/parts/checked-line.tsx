import { Input } from '@fluentui/react-components'
import { type Checked, CheckedField } from './checked-field.tsx'

/** A box for one line of free text, with what is marked in it below. */
export const CheckedLine = ({ longest, onChange, ...field }: Checked) => (
  <CheckedField<HTMLInputElement> {...field}>
    {(box) => (
      <Input
        ref={box}
        maxLength={longest}
        value={field.value}
        onChange={(_, data) => onChange(data.value)}
      />
    )}
  </CheckedField>
)
