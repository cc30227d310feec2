import { randomUUID } from 'node:crypto'
import type { WireResponse } from '../network/wire.ts'
import type { LocalTenant } from '../tenant/open.ts'

/** A refusal in Entra's own shape, with its AADSTS number. */
export function refused(
  tenant: Pick<LocalTenant, 'now'>,
  status: number,
  error: string,
  code: number,
  sentence: string,
  template = '',
): WireResponse {
  const timestamp = tenant.now().replace('T', ' ').replace(/\.\d+/, '')
  const [trace, correlation] = [randomUUID(), randomUUID()]
  return {
    status,
    template,
    problems: [`AADSTS${code}: ${sentence}`],
    body: {
      error,
      error_description: `AADSTS${code}: ${sentence} Trace ID: ${trace} Correlation ID: ${correlation} Timestamp: ${timestamp}`,
      error_codes: [code],
      timestamp,
      trace_id: trace,
      correlation_id: correlation,
    },
  }
}
