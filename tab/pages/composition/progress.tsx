import { Button, makeStyles, ProgressBar, Text, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'
import { type ComposingState, isUnderWay, type Work } from './use-composing.ts'
import { inQuarters } from './value.ts'
import { bestInWords, endingOf } from './work-words.ts'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalL,
    marginBottom: tokens.spacingVerticalL,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  head: { margin: 0 },
  row: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  figure: { fontVariantNumeric: 'tabular-nums' },
})

type Running = {
  /** Null before the first word of how far it is. */
  work: Work | null
  isStopping: boolean
  stop: (() => void) | null
}

const UnderWay = ({ work, isStopping, stop }: Running) => {
  const styles = useStyles()
  const words = useText().composing
  const stops = isStopping || work?.state === 'stopping'
  return (
    <section className={styles.panel} aria-labelledby="composing-title">
      <Text as="h2" size={400} weight="semibold" id="composing-title" className={styles.head}>
        {words.title}
      </Text>
      <ProgressBar
        {...(work && { value: work.share })}
        thickness="large"
        aria-labelledby="composing-title"
      />
      {work && (
        <div className={styles.row}>
          <div className={styles.figure}>
            <Text block>{words.share(work.share)}</Text>
            <Text block>{bestInWords(work.best, words)}</Text>
          </div>
          {stop && (
            <Button onClick={stop} disabledFocusable={stops}>
              {stops ? words.stopping : words.stop}
            </Button>
          )}
        </div>
      )}
    </section>
  )
}

/** What one asked for a moment ago is not said to be under way until it takes time. */
const useLasting = (isSo: boolean): boolean => {
  const [lasts, setLasts] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLasts(isSo), isSo ? NOTICED_MS : 0)
    return () => clearTimeout(timer)
  }, [isSo])
  return lasts && isSo
}

const NOTICED_MS = 400

/** How far the groups have come, with a way to stop; and how it ended, when that is not what one hoped for. */
export const Progress = ({
  composing,
  madeAt,
}: {
  composing: ComposingState
  /** When the groups shown were made; what ended before that is of no interest. */
  madeAt: string | null
}) => {
  const words = useText().composing
  const { work, compose, stop, isDone } = composing
  const runs = isUnderWay(work)
  const isBegun = useLasting(compose.isPending) && !runs
  const isNews =
    work?.state === 'stopped'
      ? stop.isSuccess
      : work !== null && (madeAt === null || work.startedAt >= madeAt)
  const ending = compose.isPending || compose.isError || !isNews ? '' : endingOf(work, words)
  const announced =
    runs && work ? words.announced(inQuarters(work.share)) : isBegun ? words.title : ''
  return (
    <>
      <div role="status" className="visually-hidden">
        {announced || (isDone && words.done)}
      </div>
      {runs && work && (
        <UnderWay work={work} isStopping={stop.isPending} stop={() => stop.mutate()} />
      )}
      {isBegun && <UnderWay work={null} isStopping={false} stop={null} />}
      {compose.isError && <Problem error={compose.error} />}
      {stop.isError && <Problem error={stop.error} />}
      {!runs && ending !== '' && <Ending said={ending} />}
    </>
  )
}

const Ending = ({ said }: { said: string }) => (
  <div className={useStyles().panel} role="status">
    <Text>{said}</Text>
  </div>
)
