import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { parseAst } from 'vite'

/** A place in the product that asks something of Microsoft. */
export type CallSite = {
  readonly file: string
  readonly line: number
  /** Where the call stands in the file, in characters. */
  readonly start: number
  /** The call as it is written, on one line. */
  readonly text: string
}

type Node = { readonly type: string; readonly start: number; readonly end: number } & Readonly<
  Record<string, unknown>
>
type Source = { readonly file: string; readonly code: string; readonly tree: Node }

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string'

const childrenOf = (node: Node): readonly Node[] =>
  Object.values(node).flatMap((value) =>
    Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  )

const within = (node: Node): readonly Node[] => [node, ...childrenOf(node).flatMap(within)]

const nameOf = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? String(node.name) : null

/** `graph.call`, `graph.list`, `connector` and `fetch`: the only ways out of the product. */
const goesOut = ({ callee }: Node): boolean => {
  if (!isNode(callee)) return false
  if (callee.type !== 'MemberExpression')
    return ['connector', 'fetch'].includes(nameOf(callee) ?? '')
  const method = nameOf(callee.property) ?? ''
  return nameOf(callee.object) === 'graph' && ['call', 'list'].includes(method)
}

type Named = { readonly name: string; readonly fn: Node; readonly isExported: boolean }

/** Functions that have a name: `const f = (…) => …` and `function f(…) …`. */
const namedFunctions = (tree: Node): readonly Named[] => {
  const exported = new Set(
    childrenOf(tree)
      .filter(({ type }) => type === 'ExportNamedDeclaration')
      .flatMap(declaredIn),
  )
  return within(tree)
    .flatMap(declared)
    .map(({ name, fn }) => ({ name, fn, isExported: exported.has(fn) }))
}

const declared = (node: Node): readonly { readonly name: string; readonly fn: Node }[] => {
  if (node.type === 'FunctionDeclaration') return [{ name: nameOf(node.id) ?? '', fn: node }]
  const { init } = node
  if (node.type !== 'VariableDeclarator' || !isNode(init) || !/Function/.test(init.type)) return []
  return [{ name: nameOf(node.id) ?? '', fn: init }]
}

const declaredIn = ({ declaration }: Node): readonly Node[] =>
  isNode(declaration)
    ? [declaration, ...childrenOf(declaration)].flatMap(declared).map(({ fn }) => fn)
    : []

const callsIn = (node: Node) => within(node).filter((each) => each.type === 'CallExpression')

/** Whether a call is given something that the function around it was given: then what is asked depends on its callers. */
const passesOn = ({ fn }: Named, call: Node): boolean => {
  const given = new Set(
    (fn.params as readonly Node[]).flatMap(within).flatMap((each) => nameOf(each) ?? []),
  )
  return (call.arguments as readonly Node[])
    .flatMap(within)
    .some((each) => given.has(nameOf(each) ?? ''))
}

/** Types are blanked out, so that every place stays where it was. */
const read = (file: string): Source => {
  const code = readFileSync(file, 'utf8')
  return { file, code, tree: parseAst(stripTypeScriptTypes(code)) as unknown as Node }
}

/**
 * Every call in these files that leaves for Microsoft, and every call of a function of theirs that asks for what
 * it is told to ask for. Found in the source, so that a call that is added is found too.
 */
export const callSites = (files: readonly string[]): readonly CallSite[] => {
  const sources = files.map(read)
  const asking = new Set<string>()
  const leaves = (call: Node, file: string) => {
    const name = nameOf(call.callee) ?? ''
    return goesOut(call) || asking.has(name) || asking.has(`${file} ${name}`)
  }
  const askers = sources.flatMap(({ file, tree }) =>
    namedFunctions(tree).map((each) => ({ ...each, file })),
  )
  for (let before = -1; before < asking.size; ) {
    before = asking.size
    for (const each of askers)
      if (callsIn(each.fn).some((call) => leaves(call, each.file) && passesOn(each, call)))
        asking.add(each.isExported ? each.name : `${each.file} ${each.name}`)
  }
  return sources.flatMap(({ file, code, tree }) =>
    callsIn(tree)
      .filter((call) => leaves(call, file))
      .map(({ start, end }) => ({
        file,
        line: code.slice(0, start).split('\n').length,
        start,
        text: code.slice(start, end).replace(/\s+/g, ' '),
      })),
  )
}
