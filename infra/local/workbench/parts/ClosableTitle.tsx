import { Button, DialogTitle } from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import type { ReactNode } from 'react'
import { useText } from '../text/use-text.ts'

/** The title of a dialog, with the cross that closes it. */
export function ClosableTitle(props: { onClose: () => void; children: ReactNode }): ReactNode {
  const { t } = useText()
  return (
    <DialogTitle
      as="h1"
      action={
        <Button
          appearance="subtle"
          aria-label={t.common.close}
          icon={<DismissRegular />}
          onClick={props.onClose}
        />
      }
    >
      {props.children}
    </DialogTitle>
  )
}
