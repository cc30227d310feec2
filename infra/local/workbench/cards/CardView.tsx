import {
  MessageBar,
  MessageBarBody,
  makeStyles,
  ProgressBar,
  tokens,
} from '@fluentui/react-components'
import { useEffect, useRef, useState } from 'react'
import { useText } from '../text/use-text.ts'
import './card.css'
import { type CardAction, type CardPlace, drawCard } from './renderer.ts'

const useStyles = makeStyles({
  box: { position: 'relative' },
  progress: {
    position: 'absolute',
    insetInline: 0,
    bottom: 0,
    borderRadius: tokens.borderRadiusMedium,
  },
})

/** A card drawn by the real renderer; `busy` while the bot thinks about what was pressed. */
export function CardView(props: {
  card: unknown
  place: CardPlace
  busy?: boolean
  onAction: (action: CardAction) => void
}) {
  const { card, busy = false } = props
  const { t, language } = useText()
  const styles = useStyles()
  const place = useRef<HTMLFormElement>(null)
  const onAction = useRef(props.onAction)
  onAction.current = props.onAction
  const [broken, setBroken] = useState<string | null>(null)

  useEffect(() => {
    const box = place.current
    if (!box) return
    try {
      box.replaceChildren(
        drawCard(card, props.place, language, (action) => onAction.current(action)),
      )
      setBroken(null)
    } catch (error) {
      box.replaceChildren()
      setBroken(error instanceof Error ? error.message : String(error))
    }
  }, [card, props.place, language])

  return (
    <div className={styles.box} aria-busy={busy}>
      {broken && (
        <MessageBar intent="error">
          <MessageBarBody>{t.card.broken(broken)}</MessageBarBody>
        </MessageBar>
      )}
      {/* A form of its own: radio buttons with the same name in another card are another question. */}
      <form
        ref={place}
        className="card"
        inert={busy}
        onSubmit={(event) => event.preventDefault()}
      />
      {busy && <ProgressBar className={styles.progress} aria-label={t.card.waiting} />}
    </div>
  )
}
