/** The controls of a tenant, as a script asks them. */
export const controlsOf = (url: string) => ({
  get: async (name: string, headers: Record<string, string> = {}) =>
    answered(await fetch(`${url}/_tenant/${name}`, { headers })),
  post: async (name: string, body: unknown, headers: Record<string, string> = {}) =>
    answered(
      await fetch(`${url}/_tenant/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
    ),
})

// biome-ignore lint/suspicious/noExplicitAny: a test looks into the answer as it pleases
type Body = any

async function answered(response: Response): Promise<{ status: number; body: Body }> {
  return { status: response.status, body: await response.json() }
}
