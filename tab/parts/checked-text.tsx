import { Textarea } from '@fluentui/react-components'
import { type Checked, CheckedField } from './checked-field.tsx'

type Props = Checked & { rows?: number; autoFocus?: boolean }

/** A box for free text of several lines, with what is marked in it below. */
export const CheckedText = ({
  rows = 3,
  autoFocus = false,
  longest,
  onChange,
  ...field
}: Props) => (
  <CheckedField<HTMLTextAreaElement> {...field}>
    {(box) => (
      <Textarea
        ref={box}
        autoFocus={autoFocus}
        resize="vertical"
        rows={rows}
        maxLength={longest}
        value={field.value}
        onChange={(_, data) => onChange(data.value)}
      />
    )}
  </CheckedField>
)
