import {
  Toast,
  ToastBody,
  Toaster,
  type ToastIntent,
  ToastTitle,
  useId,
  useToastController,
} from '@fluentui/react-components'
import { createContext, type ReactNode, useCallback, useContext } from 'react'

/** Tells the person something briefly, in a corner; errors stay longer. */
export type Notify = (intent: ToastIntent, title: string, body?: string) => void

const NotifyContext = createContext<Notify>(() => undefined)

const BRIEF_MS = 4_000
const ERROR_MS = 10_000
/** In px: clear of the bar at the top, and of the box one writes in at the bottom. */
const BELOW_BAR = { vertical: 104, horizontal: 16 }

export function Notices(props: { children: ReactNode }) {
  const toaster = useId('notices')
  const { dispatchToast } = useToastController(toaster)
  const notify = useCallback<Notify>(
    (intent, title, body) =>
      dispatchToast(
        <Toast>
          <ToastTitle>{title}</ToastTitle>
          {body && <ToastBody>{body}</ToastBody>}
        </Toast>,
        { intent, timeout: intent === 'error' ? ERROR_MS : BRIEF_MS, pauseOnHover: true },
      ),
    [dispatchToast],
  )
  return (
    <NotifyContext.Provider value={notify}>
      {props.children}
      <Toaster toasterId={toaster} position="top-end" offset={BELOW_BAR} />
    </NotifyContext.Provider>
  )
}

export function useNotify(): Notify {
  return useContext(NotifyContext)
}
