import { HostConfig, AdaptiveCard as Renderer, SerializationContext, Versions } from 'adaptivecards'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import './adaptive-card/adaptive-card.css'
import { HOST_CONFIG } from './adaptive-card/host-config.ts'
import { markdown } from './adaptive-card/markdown.ts'

Renderer.onProcessMarkdown = (text, result) => {
  result.outputHtml = markdown(text)
  result.didProcess = true
}

const HOST = new HostConfig(HOST_CONFIG)

/** Throws when the payload is no card that version 1.5 knows. Buttons are drawn and do nothing. */
const drawn = (payload: Readonly<Record<string, unknown>>): HTMLElement => {
  // The renderer checks `lang` by a stateful expression and refuses a valid one every other time.
  const { lang: _lang, ...card } = payload
  const renderer = new Renderer()
  renderer.hostConfig = HOST
  renderer.parse(card, new SerializationContext(Versions.v1_5))
  renderer.onExecuteAction = () => {}
  const element = renderer.render()
  if (!element) throw new Error('The card is empty: draw at least one element.')
  return element
}

/** A card as Teams would draw it, for looking at; it follows the theme by itself. */
export const AdaptiveCard = ({
  card,
  children,
}: {
  card: Readonly<Record<string, unknown>>
  /** Shown in the card's place when it cannot be drawn. */
  children: ReactNode
}) => {
  const place = useRef<HTMLDivElement>(null)
  const [isBroken, setBroken] = useState(false)
  useEffect(() => {
    try {
      place.current?.replaceChildren(drawn(card))
      setBroken(false)
    } catch (error) {
      place.current?.replaceChildren()
      setBroken(true)
      reportError(error)
    }
  }, [card])
  return (
    <>
      {isBroken && children}
      <div ref={place} className="adaptive-card" />
    </>
  )
}
