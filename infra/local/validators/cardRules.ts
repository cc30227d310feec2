/** Teams' own limits on a card; the schema cannot say them. */
const maxActions = 6
const maxBytes = 28 * 1024
const versions = ['1.0', '1.1', '1.2', '1.3', '1.4', '1.5']

/** Sentences about what Teams would refuse or not draw (platform/teams.md section 5). */
export function brokenCardRules(card: unknown): string[] {
  const { version, actions } = (card ?? {}) as { version?: unknown; actions?: unknown }
  const broken: string[] = []
  if (!versions.includes(String(version)))
    broken.push(`version must be 1.5 or lower, not ${version}.`)
  if (Array.isArray(actions) && actions.length > maxActions)
    broken.push(`actions has ${actions.length} actions; Teams shows ${maxActions}.`)
  const bytes = Buffer.byteLength(JSON.stringify(card) ?? '')
  if (bytes > maxBytes) broken.push(`The card is ${bytes} bytes; it may be ${maxBytes}.`)
  return [...broken, ...inputsWithoutId(card)]
}

/** An input without an id is drawn, but what is typed into it never reaches the bot. */
function inputsWithoutId(node: unknown, path = ''): string[] {
  if (typeof node !== 'object' || node === null) return []
  const { type, id } = node as { type?: unknown; id?: unknown }
  const own =
    typeof type === 'string' && type.startsWith('Input.') && typeof id !== 'string'
      ? [`${path} is an ${type} without an id.`]
      : []
  return [
    ...own,
    ...Object.entries(node).flatMap(([key, value]) =>
      inputsWithoutId(value, path === '' ? key : `${path}/${key}`),
    ),
  ]
}
