import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
} from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useFocusBack } from './focus-back.ts'
import { Problem } from './problem.tsx'

type ConfirmProps = {
  title: string
  /** What the button that does it is called. */
  action: string
  cancel: string
  isBusy: boolean
  /** false: something is still to be chosen or written; left out: it can be done at once. */
  isReady?: boolean
  error: unknown
  onConfirm: () => void
  onCancel: () => void
  children: ReactNode
}

/** Asks before what cannot be undone: what will happen, and to whom. Stays open with the reason when it was refused. */
export const Confirm = (props: ConfirmProps) => {
  useFocusBack()
  return (
    <Dialog open onOpenChange={(_, { open }) => !open && !props.isBusy && props.onCancel()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{props.title}</DialogTitle>
          <DialogContent>
            {props.children}
            {props.error !== null && <Problem error={props.error} />}
          </DialogContent>
          <DialogActions>
            <Button
              appearance="secondary"
              onClick={props.onCancel}
              disabledFocusable={props.isBusy}
            >
              {props.cancel}
            </Button>
            <Button
              appearance="primary"
              onClick={props.onConfirm}
              disabledFocusable={props.isBusy || props.isReady === false}
            >
              {props.action}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
