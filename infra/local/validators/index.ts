import { brokenCardRules } from './cardRules.ts'
import { generated, schemaSet } from './schemas.ts'

export { checkManifest } from './manifest.ts'

type GraphDocument = { definitions: Record<string, { properties?: object }> }
let graphFile: GraphDocument | null = null
const graphDocument = (): GraphDocument => {
  graphFile ??= generated('graph') as GraphDocument
  return graphFile
}

const strictGraph = schemaSet(graphDocument)
const looseGraph = schemaSet(() => opened(graphDocument()) as object)
const activities = schemaSet(() => generated('activity'))
const cards = schemaSet(() => generated('card'))

/**
 * What is wrong with a body of Microsoft Graph, by Microsoft's typings. Requests may have no property
 * that the type lacks, but OData's annotations; responses may. `typeName` is an entity (`Event`) or
 * an action's parameters (`GetScheduleParameters`) of `sources/graph.ts`.
 */
export function checkGraph(
  typeName: string,
  value: unknown,
  mode: 'request' | 'response',
): string[] {
  return (mode === 'request' ? strictGraph : looseGraph).check(`/properties/${typeName}`)(value)
}

/** The names of an entity's properties in Microsoft's typings. */
export function propertiesOf(typeName: string): readonly string[] {
  const { definitions } = graphDocument()
  return Object.keys(definitions[typeName]?.properties ?? {})
}

/** What is wrong with an activity, by `botframework-schema`. */
export function checkActivity(activity: unknown): string[] {
  return activities.check('/properties/Activity')(activity)
}

/** What Teams would refuse in an Adaptive Card, or not draw: version 1.5 or lower, 6 actions, 28 KB. */
export function checkCard(card: unknown): string[] {
  return [...cards.check('/properties/AdaptiveCard')(card), ...brokenCardRules(card)]
}

/** The schema without its refusal of unknown properties. */
function opened(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(opened)
  if (typeof node !== 'object' || node === null) return node
  const entries = Object.entries(node).filter(
    ([key, value]) => !(key === 'additionalProperties' && value === false),
  )
  return Object.fromEntries(entries.map(([key, value]) => [key, opened(value)]))
}
