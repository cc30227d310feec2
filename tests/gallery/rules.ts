import type { CardOf } from '#bot/application/messages.ts'

/** What a card of the product keeps to, beyond what the schema can say (platform/teams.md section 5). */
export const MOST_BYTES = 25_000
const MOST_ACTIONS = 6
const MOST_COLUMNS = 3
/** What a button of a phone 320 px wide can show without cutting the words off. */
const LONGEST_BUTTON = 32
const LONGEST_NOTIFICATION = 250

/** All that version 1.5 knows; anything newer is drawn nowhere unless it says what to draw instead. */
const KNOWN =
  /^(AdaptiveCard|TextBlock|RichTextBlock|TextRun|Image|ImageSet|Media|MediaSource|ActionSet|Container|ColumnSet|Column|FactSet|Fact|Table|TableRow|TableCell|Input\.(Text|Number|Date|Time|Toggle|ChoiceSet|Choice)|Action\.(OpenUrl|Submit|ShowCard|ToggleVisibility|Execute))$/

type Node = Readonly<Record<string, unknown>>

/** Every object of the card with the path to it, so that a finding can be found. */
const nodesOf = (node: unknown, path = ''): [path: string, node: Node][] => {
  if (typeof node !== 'object' || node === null) return []
  const own: [string, Node][] = Array.isArray(node) ? [] : [[path, node as Node]]
  return [
    ...own,
    ...Object.entries(node)
      // What a button sends is not drawn.
      .filter(([key]) => key !== 'data')
      .flatMap(([key, value]) => nodesOf(value, path ? `${path}/${key}` : key)),
  ]
}

const isFilled = (value: unknown) => typeof value === 'string' && value.trim() !== ''
const typeOf = ({ type }: Node) => (typeof type === 'string' ? type : '')
const repeated = (values: readonly unknown[]) =>
  values.filter((value, index) => values.indexOf(value) !== index)

/** A sentence for each rule that a card breaks; none for a card that is fit to be posted. */
export const broken = ({ card, notification }: CardOf): string[] => {
  const nodes = nodesOf(card)
  const bytes = Buffer.byteLength(JSON.stringify(card))
  const actions = nodes.filter(([, node]) => typeOf(node).startsWith('Action.'))
  const inputs = nodes.filter(([, node]) => /^Input\.(?!Choice$)/.test(typeOf(node)))
  const titles = actions.map(([, { title }]) => title)
  return [
    ...(bytes < MOST_BYTES ? [] : [`is ${bytes} bytes, not under ${MOST_BYTES}`]),
    ...(actions.length <= MOST_ACTIONS ? [] : [`has ${actions.length} actions`]),
    ...repeated(titles).map((title) => `has two buttons called ${title}`),
    ...repeated(inputs.map(([, { id }]) => id)).map((id) => `has two inputs called ${id}`),
    ...(isFilled(card.fallbackText) ? [] : ['has nothing to show in a client without cards']),
    ...(isFilled(notification) && !notification.includes('\n') ? [] : ['has no line for a phone']),
    ...(notification.length <= LONGEST_NOTIFICATION ? [] : ['has a line too long for a phone']),
    ...nodes.flatMap(([path, node]) => brokenIn(node).map((sentence) => `${path} ${sentence}`)),
    ...[...JSON.stringify(card).matchAll(/undefined|\bNaN\b|\[object |: ?null/g)].map(
      ([found]) => `says ${found}`,
    ),
  ]
}

const brokenIn = (node: Node): string[] => {
  const type = typeOf(node)
  if (type !== '' && !KNOWN.test(type) && node.fallback === undefined)
    return [`is a ${type}, newer than 1.5, without a fallback`]
  if (type.startsWith('Input.')) return brokenInput(node)
  if (type.startsWith('Action.')) return brokenAction(node)
  switch (type) {
    case 'Image':
      return isFilled(node.altText) ? [] : ['is a picture without words for it']
    case 'TextBlock':
      return [
        ...(isFilled(node.text) ? [] : ['is a text without words']),
        ...(node.wrap === true ? [] : ['is cut off on a phone: it does not wrap']),
      ]
    case 'ColumnSet':
      return (node.columns as unknown[]).length <= MOST_COLUMNS ? [] : ['has too many columns']
    case 'FactSet':
      return (node.facts as Node[]).every((fact) => isFilled(fact.title) && isFilled(fact.value))
        ? []
        : ['has a fact without words']
    default:
      return []
  }
}

const brokenInput = (input: Node): string[] => [
  ...(isFilled(input.id) ? [] : ['is an input whose answer never arrives: it has no id']),
  ...(isFilled(input.label) ? [] : ['is an input without a label']),
  ...(isFilled(input.errorMessage) ? [] : ['is an input that does not say what is wrong']),
]

const brokenAction = (action: Node): string[] => {
  const { title } = action
  const isSafe = action.url === undefined || String(action.url).startsWith('https://')
  return [
    ...(isFilled(title) ? [] : ['is a button without words']),
    ...(String(title).length <= LONGEST_BUTTON ? [] : [`is a button too long to read: ${title}`]),
    ...(isSafe ? [] : ['leads to an address that is not https']),
  ]
}
