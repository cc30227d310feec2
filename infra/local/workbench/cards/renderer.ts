import * as AC from 'adaptivecards'
import type { Language } from '../text/text.ts'
import { HOST_CONFIG } from './host-config.ts'
import { teamsMarkdown } from './markdown.ts'

/** What a person did with a card; inputs are merged into `data` and are all strings, as in Teams. */
export type CardAction =
  | {
      readonly kind: 'execute'
      readonly verb: string
      readonly title: string
      readonly data: unknown
    }
  | { readonly kind: 'submit'; readonly title: string; readonly data: unknown }
  | { readonly kind: 'open'; readonly url: string }

// The bundler drops the package's self-registering Table (platform/tab.md section 3).
AC.GlobalRegistry.defaultElements.register('Table', AC.Table, AC.Versions.v1_5)
AC.AdaptiveCard.onProcessMarkdown = (text, result) => {
  result.outputHtml = teamsMarkdown(text)
  result.didProcess = true
}

/** Where a card stands decides the level of its headings: below a post's author, or a dialog's title. */
const HOSTS = {
  post: new AC.HostConfig({ ...HOST_CONFIG, textBlock: { headingLevel: 4 } }),
  dialog: new AC.HostConfig({ ...HOST_CONFIG, textBlock: { headingLevel: 2 } }),
}
export type CardPlace = keyof typeof HOSTS

/**
 * Draws a card as Teams would: schema 1.5 and no newer. Throws an `Error` with the reason when the
 * payload is no card.
 */
export function drawCard(
  payload: unknown,
  place: CardPlace,
  language: Language,
  onAction: (action: CardAction) => void,
): HTMLElement {
  const card = new AC.AdaptiveCard()
  card.hostConfig = HOSTS[place]
  const context = new AC.SerializationContext(AC.Versions.v1_5)
  card.parse(withoutLanguage(payload), context)
  card.onExecuteAction = (action) => {
    const done = actionOf(action)
    if (done) onAction(done)
  }
  speak(language)
  const drawn = card.render()
  if (!drawn) throw new Error('The card is empty')
  return drawn
}

/** The package checks `lang` with a stateful expression and refuses a valid "da" every other time. */
function withoutLanguage(payload: unknown): unknown {
  if (typeof payload !== 'object' || payload === null) throw new Error('This is no card')
  const { lang: _lang, ...card } = payload as Record<string, unknown>
  return card
}

function actionOf(action: AC.Action): CardAction | null {
  const title = action.title ?? ''
  if (action instanceof AC.ExecuteAction)
    return { kind: 'execute', verb: action.verb ?? '', title, data: action.data ?? {} }
  if (action instanceof AC.SubmitAction) return { kind: 'submit', title, data: action.data ?? {} }
  if (action instanceof AC.OpenUrlAction) return { kind: 'open', url: action.url ?? '' }
  return null
}

function speak(language: Language): void {
  const danish = language === 'da'
  AC.Strings.defaults.overflowButtonTooltip = () => (danish ? 'Flere muligheder' : 'More options')
  AC.Strings.defaults.inlineActionTitle = () => (danish ? 'Udfør' : 'Go')
}
