import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  DialogTrigger,
  Text,
} from '@fluentui/react-components'
import type { ReactElement } from 'react'

/** Asks before something that cannot be taken back. The trigger is the button that opens it. */
export const Confirm = ({
  trigger,
  words,
  paragraphs,
  confirm,
}: {
  trigger: ReactElement
  words: { title: string; do: string; cancel: string }
  paragraphs: readonly string[]
  confirm: () => void
}) => (
  <Dialog modalType="alert">
    <DialogTrigger disableButtonEnhancement>{trigger}</DialogTrigger>
    <DialogSurface>
      <DialogBody>
        <DialogTitle>{words.title}</DialogTitle>
        <DialogContent>
          {paragraphs.map((paragraph) => (
            <Text key={paragraph} block as="p">
              {paragraph}
            </Text>
          ))}
        </DialogContent>
        <DialogActions>
          <DialogTrigger disableButtonEnhancement>
            <Button>{words.cancel}</Button>
          </DialogTrigger>
          <DialogTrigger disableButtonEnhancement>
            <Button appearance="primary" onClick={confirm}>
              {words.do}
            </Button>
          </DialogTrigger>
        </DialogActions>
      </DialogBody>
    </DialogSurface>
  </Dialog>
)
