/** What the manifest's placeholders stand for; each is found in it as `${{NAME}}`. */
export type Placeholders = {
  readonly BOT_ID: string
  readonly APP_EXTERNAL_ID: string
  /** Host, and port if any, that the tab is reached at. */
  readonly TAB_DOMAIN: string
  /** The application id URI of the app registration, in the form for a tab and a bot that share it (platform/teams.md section 7). */
  readonly APP_URI: string
}

export const placeholdersOf = (app: {
  readonly appId: string
  readonly externalId: string
  readonly domain: string
}): Placeholders => ({
  BOT_ID: app.appId,
  APP_EXTERNAL_ID: app.externalId,
  TAB_DOMAIN: app.domain,
  APP_URI: `api://${app.domain}/botid-${app.appId}`,
})

/** The manifest's text with its placeholders filled, and the names of those that nothing is known for. */
export const fillPlaceholders = (
  text: string,
  values: Placeholders,
): { readonly text: string; readonly unknown: readonly string[] } => {
  const known: Readonly<Record<string, string>> = values
  const unknown = new Set<string>()
  const filled = text.replace(/\$\{\{(\w+)\}\}/g, (placeholder, name: string) => {
    const value = known[name]
    if (value === undefined) unknown.add(name)
    return value ?? placeholder
  })
  return { text: filled, unknown: [...unknown] }
}
