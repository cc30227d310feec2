import { z } from 'zod'
import { FINDINGS, type FindingCode, SETUP_CHECKS } from '#bot/domain/setup.ts'
import { endpoint } from './endpoint.ts'

const CODES = Object.keys(FINDINGS) as readonly FindingCode[]

/** Looks at one thing in how the app is set up in Microsoft 365, and writes nothing there. */
export const checkSetup = endpoint({
  kind: 'query',
  input: z.strictObject({ check: z.enum(SETUP_CHECKS) }),
  output: z.object({
    findings: z
      .array(
        z.object({
          code: z.enum(CODES as [FindingCode, ...FindingCode[]]),
          /** Permissions, channels, addresses, versions, or an error code. */
          about: z.array(z.string()).readonly(),
        }),
      )
      .readonly(),
  }),
  refusals: [],
})
