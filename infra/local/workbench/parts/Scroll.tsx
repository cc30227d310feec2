import type { ReactNode, Ref } from 'react'

/** A part of the page that scrolls by itself and can be reached by keyboard to do so. */
export function Scroll(props: {
  label: string
  className: string
  /** `log`: new lines are read aloud as they come. */
  role?: 'log'
  ref?: Ref<HTMLElement>
  children: ReactNode
}) {
  return (
    <section
      ref={props.ref}
      className={props.className}
      aria-label={props.label}
      role={props.role}
      tabIndex={0}
    >
      {props.children}
    </section>
  )
}
