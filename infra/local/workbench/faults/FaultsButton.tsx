import {
  Button,
  DrawerBody,
  DrawerHeader,
  DrawerHeaderTitle,
  makeStyles,
  OverlayDrawer,
  PresenceBadge,
  Text,
  Tooltip,
  tokens,
} from '@fluentui/react-components'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { PulseRegular } from '@fluentui/react-icons/svg/pulse'
import { useState } from 'react'
import { useFaults, useTraffic } from '../api/queries.ts'
import { Failure } from '../parts/Failure.tsx'
import { Loading } from '../parts/Loading.tsx'
import { useText } from '../text/use-text.ts'
import { FaultSwitches } from './FaultSwitches.tsx'
import { TrafficTables } from './TrafficTables.tsx'

const useStyles = makeStyles({
  place: { position: 'relative' },
  dot: { position: 'absolute', top: '2px', insetInlineEnd: '2px', pointerEvents: 'none' },
  drawer: { width: 'min(520px, 100vw)' },
  body: {
    display: 'grid',
    gap: tokens.spacingVerticalL,
    alignContent: 'start',
    paddingBottom: tokens.spacingVerticalXXL,
  },
  lead: { color: tokens.colorNeutralForeground2 },
})

/** Opens the panel where calls to Microsoft are made to fail, and where they are counted. */
export function FaultsButton() {
  const { t } = useText()
  const styles = useStyles()
  const [open, setOpen] = useState(false)
  const faults = useFaults()
  const traffic = useTraffic(open)
  const on = Object.values(faults.data ?? {}).filter((fault) => fault === true).length
  const label = on > 0 ? `${t.faults.open}. ${t.faults.on(on)}` : t.faults.open
  return (
    <>
      <span className={styles.place}>
        <Tooltip content={label} relationship="label">
          <Button appearance="subtle" icon={<PulseRegular />} onClick={() => setOpen(true)} />
        </Tooltip>
        {on > 0 && (
          <PresenceBadge status="busy" size="extra-small" className={styles.dot} aria-hidden />
        )}
      </span>
      <OverlayDrawer
        open={open}
        position="end"
        className={styles.drawer}
        onOpenChange={(_event, data) => setOpen(data.open)}
      >
        <DrawerHeader>
          <DrawerHeaderTitle
            action={
              <Button
                appearance="subtle"
                aria-label={t.common.close}
                icon={<DismissRegular />}
                onClick={() => setOpen(false)}
              />
            }
          >
            {t.faults.title}
          </DrawerHeaderTitle>
        </DrawerHeader>
        <DrawerBody>
          <div className={styles.body}>
            <Text className={styles.lead}>{t.faults.lead}</Text>
            {traffic.isPending && <Loading rows={3} />}
            {traffic.isError && (
              <Failure error={traffic.error} onRetry={() => void traffic.refetch()} />
            )}
            {traffic.data && (
              <>
                <FaultSwitches faults={faults.data ?? traffic.data.faults} />
                <TrafficTables traffic={traffic.data} />
              </>
            )}
          </div>
        </DrawerBody>
      </OverlayDrawer>
    </>
  )
}
