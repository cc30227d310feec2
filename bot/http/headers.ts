const A_YEAR_IN_SECONDS = 31_536_000

/** For all that is not the tab: nothing in it is run, and nobody shows it in a frame. */
export const CLOSED_POLICY = "default-src 'none'; frame-ancestors 'none'"

/**
 * What every answer carries, also a refusal and a fault: it is not kept, not shown in a frame, not taken for another
 * kind, and tells no other site where it was asked from. What the tab serves says more (`tab-files.ts`). There is no
 * header for other origins: none may read an answer. Browsers are held to https where people come by it.
 */
export const headersFor = (publicUrl: string): Readonly<Record<string, string>> => ({
  'cache-control': 'no-store',
  'content-security-policy': CLOSED_POLICY,
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  ...(new URL(publicUrl).protocol === 'https:' && {
    'strict-transport-security': `max-age=${A_YEAR_IN_SECONDS}`,
  }),
})
