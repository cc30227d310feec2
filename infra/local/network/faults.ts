import { type FaultRule, type FaultsBody, presets, type Switches } from './faultRules.ts'

export type Faults = {
  switchTo(body: FaultsBody): void
  switches(): Switches
  rules(): readonly (FaultRule & { struck: number })[]
  /** The fault that strikes this request, if one does; it is then counted. */
  strike(host: string, method: string, path: string): FaultRule | undefined
}

type Active = { rule: FaultRule; chance: () => number; struck: number }

/** No fault is on at the start, and none outlives the process. */
export function createFaults(): Faults {
  const on: Switches = {
    throttle: false,
    unavailable: false,
    timeoutAfterCommit: false,
    limits: false,
  }
  let rules: Active[] = []
  let fromSwitches: Active[] = []

  const strikes = (fault: Active, host: string, method: string, path: string): boolean => {
    const { rule } = fault
    if (rule.host !== undefined && rule.host !== host) return false
    if (rule.method !== undefined && rule.method !== method) return false
    if (rule.path !== undefined && !matches(rule.path, path)) return false
    if (rule.count !== undefined && fault.struck >= rule.count) return false
    return rule.probability === undefined || fault.chance() < rule.probability
  }

  return {
    switchTo: ({ rules: newRules, ...switches }) => {
      Object.assign(on, switches)
      if (newRules !== undefined) rules = newRules.map(activate)
      fromSwitches = (['throttle', 'unavailable', 'timeoutAfterCommit'] as const)
        .filter((name) => on[name])
        .flatMap((name) => presets[name].map(activate))
    },
    switches: () => ({ ...on }),
    rules: () => rules.map(({ rule, struck }) => ({ ...rule, struck })),
    strike: (host, method, path) => {
      const fault = [...rules, ...fromSwitches].find((each) => strikes(each, host, method, path))
      if (fault === undefined) return undefined
      fault.struck += 1
      return fault.rule
    },
  }
}

const activate = (rule: FaultRule): Active => ({
  rule,
  chance: chanceFrom(rule.seed ?? 1),
  struck: 0,
})

function matches(pattern: string, path: string): boolean {
  const escaped = pattern.split('*').map((part) => part.replace(/[.+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${escaped.join('.*')}$`).test(path)
}

/** Numbers in [0, 1) that come again for the same seed (mulberry32). */
function chanceFrom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}
