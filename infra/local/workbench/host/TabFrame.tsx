import { Button, makeStyles, Spinner, tokens } from '@fluentui/react-components'
import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise'
import { PlugDisconnectedRegular } from '@fluentui/react-icons/svg/plug-disconnected'
import { useEffect, useMemo, useRef, useState } from 'react'
import type { FrameOpener } from '../cards/dialog-context.ts'
import { Empty } from '../parts/Empty.tsx'
import { useText } from '../text/use-text.ts'
import { frameUrl } from './frame-url.ts'
import { admit } from './frames.ts'
import type { DialogRequest, FrameKind } from './protocol.ts'
import type { TabPlace } from './tab-context.ts'
import { useTabHost } from './use-tab-host.ts'

const useStyles = makeStyles({
  place: { position: 'relative', flex: '1 1 auto', minHeight: 0, width: '100%', height: '100%' },
  frame: {
    position: 'absolute',
    inset: 0,
    width: '100%',
    height: '100%',
    border: 'none',
    backgroundColor: 'transparent',
  },
  cover: {
    position: 'absolute',
    inset: 0,
    display: 'grid',
    placeItems: 'center',
    backgroundColor: tokens.colorNeutralBackground1,
  },
})

export type TabFrameProps = {
  readonly as: string
  readonly kind: FrameKind
  readonly name: string
  /** The tab's address; always opened on our own origin. */
  readonly url: string
  readonly place: TabPlace
  readonly opener?: FrameOpener | undefined
  readonly onComplete?: (result: unknown) => void
  readonly onResize?: (size: DialogRequest) => void
}

/** A tab that has said nothing this long after its page arrived is not going to. */
const PATIENCE_MS = 8_000

type Status = 'opening' | 'ready' | 'slow' | { readonly failed: string }

/** Our tab in a frame that speaks teams-js, as Teams would show it. */
export function TabFrame(props: TabFrameProps) {
  const { t, language } = useText()
  const styles = useStyles()
  const frame = useRef<HTMLIFrameElement>(null)
  const [status, setStatus] = useState<Status>('opening')
  const [attempt, setAttempt] = useState(0)
  const host = useTabHost(props, frame, {
    ready: () => setStatus('ready'),
    failed: (reason) => setStatus({ failed: reason }),
  })
  const { as, kind, place, url } = props
  // Another person, language, place or attempt is another page load, as it is in Teams.
  const life = [as, language, url, place.entityId, place.sub, attempt].join(' ')

  // biome-ignore lint/correctness/useExhaustiveDependencies: a change of theme alone loads nothing anew
  const src = useMemo(() => frameUrl(url, host.context()), [life])

  // biome-ignore lint/correctness/useExhaustiveDependencies: a new life is a new frame
  useEffect(() => {
    const target = frame.current?.contentWindow
    if (!target) return
    setStatus('opening')
    const patience = setTimeout(
      () => setStatus((now) => (now === 'opening' ? 'slow' : now)),
      PATIENCE_MS,
    )
    const dismiss = admit(target, kind, host)
    return () => {
      clearTimeout(patience)
      dismiss()
    }
  }, [life, kind, host])

  const trouble = status === 'slow' ? t.tab.slow : typeof status === 'object' ? status.failed : null
  return (
    <div className={styles.place}>
      <iframe
        key={life}
        ref={frame}
        name="tab"
        title={t.tab.frame(props.name)}
        className={styles.frame}
        src={src}
        allow="clipboard-write"
      />
      {status === 'opening' && (
        <div className={styles.cover}>
          <Spinner label={t.tab.loading} />
        </div>
      )}
      {trouble && (
        <div className={styles.cover}>
          <Empty icon={<PlugDisconnectedRegular />} title={t.tab.failed} help={trouble}>
            <Button
              icon={<ArrowClockwiseRegular />}
              onClick={() => setAttempt((count) => count + 1)}
            >
              {t.tab.reload}
            </Button>
          </Empty>
        </div>
      )}
    </div>
  )
}
