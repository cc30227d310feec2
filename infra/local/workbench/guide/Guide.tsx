import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from '@fluentui/react-components'
import { useDirectory } from '../api/queries.ts'
import { become } from '../lib/route.ts'
import { peopleIn } from '../people/kinds.ts'
import { useText } from '../text/use-text.ts'
import { Steps } from './Steps.tsx'

const useStyles = makeStyles({
  content: { display: 'grid', gap: tokens.spacingVerticalXL },
  actions: { paddingTop: tokens.spacingVerticalL },
  lead: { color: tokens.colorNeutralForeground2 },
})

/** The guide of the first visit; the question mark opens it again. */
export function Guide(props: { open: boolean; onClose: () => void }) {
  const { t } = useText()
  const styles = useStyles()
  const directory = useDirectory()
  const coordinator =
    directory.data && peopleIn(directory.data).find(({ kind }) => kind === 'coordinator')
  return (
    <Dialog open={props.open} onOpenChange={(_event, data) => !data.open && props.onClose()}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle as="h1">{t.guide.stepsTitle}</DialogTitle>
          <DialogContent className={styles.content}>
            <Text className={styles.lead}>{t.guide.lead}</Text>
            <Steps />
          </DialogContent>
          <DialogActions fluid className={styles.actions}>
            <Button
              onClick={() => {
                if (coordinator) become(coordinator.user.userPrincipalName)
                props.onClose()
              }}
            >
              {coordinator ? t.guide.beginAs(coordinator.user.displayName) : t.guide.begin}
            </Button>
            <Button appearance="primary" onClick={props.onClose}>
              {t.guide.done}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  )
}
