import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useEffect, useState } from 'react'
import { useText } from '../session.ts'

const useStyles = makeStyles({
  place: {
    position: 'sticky',
    bottom: tokens.spacingVerticalL,
    display: 'flex',
    justifyContent: 'center',
    pointerEvents: 'none',
    zIndex: 10,
  },
  notice: {
    pointerEvents: 'auto',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    maxWidth: 'min(560px, 100%)',
    marginTop: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    boxShadow: tokens.shadow16,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
})

type Told = { readonly words: string; readonly undo: (() => void) | null; readonly at: number }

/** Long enough to read twice and reach the button. */
const SHOWN_SECONDS = 12

/** Only what was told last is shown, wherever on the page it was told. */
let silenceLast: (() => void) | null = null

/** Says what was just done, and for a while offers to undo it. Place `notice` last on the page. */
export const useNotice = () => {
  const styles = useStyles()
  const label = useText().topicBank.page.undo
  const [told, setTold] = useState<Told | null>(null)
  useEffect(() => {
    if (!told) return
    const timer = setTimeout(() => setTold(null), SHOWN_SECONDS * 1000)
    return () => clearTimeout(timer)
  }, [told])
  const undo = () => {
    told?.undo?.()
    setTold(null)
  }
  const [silence] = useState(() => () => setTold(null))
  return {
    tell: (words: string, undo: (() => void) | null = null) => {
      if (silenceLast !== silence) silenceLast?.()
      silenceLast = silence
      setTold({ words, undo, at: Date.now() })
    },
    notice: (
      <div className={styles.place} role="status">
        {told && (
          <div className={styles.notice}>
            <span>{told.words}</span>
            {told.undo && (
              <Button size="small" onClick={undo}>
                {label}
              </Button>
            )}
          </div>
        )}
      </div>
    ),
  }
}
