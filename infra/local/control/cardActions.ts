/** An action as it stands in a card. */
export type CardAction = {
  readonly type: string
  readonly id?: string
  readonly title?: string
  readonly verb?: string
  readonly data?: unknown
}

/** Every action in a card, wherever it stands: in the bar, in an action set, behind a picture. */
export function actionsIn(card: unknown): CardAction[] {
  if (Array.isArray(card)) return card.flatMap(actionsIn)
  if (typeof card !== 'object' || card === null) return []
  const own = isAction(card) ? [card] : []
  const inner = Object.entries(card).filter(([key]) => key !== 'data' && key !== 'fallback')
  return [...own, ...inner.flatMap(([, value]) => actionsIn(value))]
}

function isAction(value: object): value is CardAction {
  return 'type' in value && typeof value.type === 'string' && value.type.startsWith('Action.')
}

/** What a card does by itself when someone opens it. */
export function refreshOf(card: unknown): { action: CardAction; userIds?: string[] } | undefined {
  if (typeof card !== 'object' || card === null || !('refresh' in card)) return undefined
  const refresh = card.refresh as { action?: CardAction; userIds?: string[] } | null
  const action = refresh?.action
  return action?.type === 'Action.Execute' ? { action, userIds: refresh?.userIds } : undefined
}

/** The action's own data with what was filled in, as Teams sends it. */
export function merged(own: unknown, filledIn: unknown): Record<string, unknown> {
  const fields = (value: unknown) => (typeof value === 'object' && value !== null ? value : {})
  return { ...fields(own), ...fields(filledIn) }
}

/** Whether pressing it opens a dialog. */
export function opensDialog(action: CardAction): boolean {
  const data = merged(action.data, undefined)
  const teams = merged(data.msteams, undefined)
  return action.type === 'Action.Submit' && teams.type === 'task/fetch'
}
