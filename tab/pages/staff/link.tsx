import { Button, Field, Input, Link, mergeClasses } from '@fluentui/react-components'
import { useRef, useState } from 'react'
import { useText } from '../../session.ts'
import { useStaffStyles } from './styles.ts'

/** The link to pass on: to copy, to type off, or to hang up on a sheet. */
export const StaffLink = ({ link }: { link: string }) => {
  const styles = useStaffStyles()
  const words = useText().staff
  const box = useRef<HTMLInputElement>(null)
  const [said, setSaid] = useState('')
  const copy = async () => {
    box.current?.select()
    // Teams on some machines lets no page write there; then it is selected, and one more key does it.
    const isCopied = await navigator.clipboard.writeText(link).then(
      () => true,
      () => false,
    )
    setSaid(isCopied ? words.copied : words.selected)
  }
  return (
    <>
      <div className={mergeClasses(styles.row, styles.low)}>
        <Field label={words.link} hint={words.linkHint} className={styles.link}>
          <Input ref={box} readOnly value={link} onFocus={() => box.current?.select()} />
        </Field>
      </div>
      <div className={styles.row}>
        <Button onClick={() => void copy()}>{words.copy}</Button>
        <Link href={`${link}/sheet`} target="_blank" rel="noreferrer">
          {words.sheet}
        </Link>
        <Link href={link} target="_blank" rel="noreferrer">
          {words.see}
        </Link>
        <span role="status">{said}</span>
      </div>
    </>
  )
}
