/**
 * How long a Retry-After header asks for, in seconds, in full: whole or decimal seconds ("2.128") or an HTTP
 * date (graph.md section 3). null when there is none or it makes no sense. `now` in milliseconds since 1970.
 */
export const retryAfterSeconds = (
  header: string | null | undefined,
  now: number,
): number | null => {
  const asked = header?.trim() ?? ''
  if (/^\d+(\.\d+)?$/.test(asked)) return Number(asked)
  const date = /[a-z]/i.test(asked) ? Date.parse(asked) : Number.NaN
  return Number.isNaN(date) ? null : Math.max(0, (date - now) / 1_000)
}
