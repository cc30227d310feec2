import { useState } from 'react'
import { colourOf, type Finding, SETUP_CHECKS, type SetupCheck } from '#bot/domain/setup.ts'
import { call } from '../../client.ts'

export type SetupLook = {
  /** What is looked at now; null when nothing is. */
  readonly at: SetupCheck | null
  readonly found: readonly { readonly check: SetupCheck; readonly findings: readonly Finding[] }[]
  readonly error: unknown
}

const NOTHING: SetupLook = { at: null, found: [], error: null }

/** Goes through the checks one by one, since each asks Microsoft and may take some seconds. */
export const useSetupLook = () => {
  const [look, setLook] = useState(NOTHING)
  const run = async () => {
    for (const check of SETUP_CHECKS) {
      setLook((before) => ({ ...before, at: check }))
      const { findings } = await call('checkSetup', { check })
      setLook((before) => ({ ...before, found: [...before.found, { check, findings }] }))
    }
    setLook((before) => ({ ...before, at: null }))
  }
  const begin = () => {
    if (look.at !== null) return
    setLook(NOTHING)
    run().catch((error: unknown) => setLook((before) => ({ ...before, at: null, error })))
  }
  return { look, begin }
}

export const coloursIn = ({ found }: SetupLook) => {
  const colours = found.flatMap(({ findings }) => findings.map(colourOf))
  const count = (wanted: string) => colours.filter((colour) => colour === wanted).length
  return { red: count('red'), yellow: count('yellow') }
}
