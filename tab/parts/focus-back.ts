import { useLayoutEffect, useState } from 'react'

/**
 * Those who use the keyboard go on where they were when this is gone; Fluent does so only for a dialog with a
 * trigger inside it. Call it in what is drawn only while the dialog is open.
 */
export const useFocusBack = (): void => {
  const [opener] = useState(() => document.activeElement)
  // Before the dialog leaves the page: Fluent would otherwise leave the page hidden from screen readers.
  useLayoutEffect(
    () => () => {
      if (opener instanceof HTMLElement) opener.focus()
    },
    [opener],
  )
}

/** The same, as the first thing inside a dialog's surface that is drawn only while it is open. */
export const FocusBack = (): null => {
  useFocusBack()
  return null
}
