import { app, authentication, pages } from '@microsoft/teams-js'
import { type Locale, localeOf } from '#bot/text/locale.ts'

export type TeamsTheme = 'default' | 'dark' | 'contrast'

export type TabRoom = 'group' | 'chief-group'

/** The bot says it in the address of the tab that it pins for the chief group (bot/application/room-errands.ts). */
export const roomIn = (search: string): TabRoom =>
  new URLSearchParams(search).get('room') === 'chief-group' ? 'chief-group' : 'group'

/** Where the tab runs. All of it is a hint: who someone is comes only from the token. */
export type TeamsPlace = {
  readonly theme: TeamsTheme
  readonly locale: Locale
  /** The page named by a deep link, or null. */
  readonly subPage: string | null
  /** Whose channel or chat the tab is pinned in; null in one's own app. */
  readonly room: TabRoom | null
  readonly isConfiguring: boolean
}

/** Teams answers at once or not at all; its own wait is a minute, too long to look at nothing. */
const HOST_SECONDS = 10

const themeOf = (name: string | undefined): TeamsTheme =>
  name === 'dark' || name === 'contrast' ? name : 'default'

/** Pinned in a channel, or in a chat of several; the chat with the app alone is one's own. */
const isRoom = ({ channel, chat }: Pick<app.Context, 'channel' | 'chat'>): boolean =>
  channel !== undefined || chat?.id.endsWith('@thread.v2') === true

/** Says hello to Teams and reads where we are; throws when there is no Teams around the page. */
export const enterTeams = async (): Promise<TeamsPlace> => {
  const late = new Promise<never>((_, reject) =>
    setTimeout(() => reject(new Error('Teams did not answer')), HOST_SECONDS * 1000),
  )
  await Promise.race([app.initialize(), late])
  const context = await app.getContext()
  app.notifySuccess()
  return {
    theme: themeOf(context.app.theme),
    locale: localeOf(context.app.locale),
    subPage: context.page.subPageId || null,
    room: isRoom(context) ? roomIn(window.location.search) : null,
    isConfiguring: context.page.frameContext === 'settings',
  }
}

export const onThemeChange = (changed: (theme: TeamsTheme) => void): void =>
  app.registerOnThemeChangeHandler((name) => changed(themeOf(name)))

/** A fresh token for our own API; Teams caches, so we do not. */
export const token = (): Promise<string> => authentication.getAuthToken()

/** Answers Teams' "add a tab" dialog. */
export const offerTab = (contentUrl: string, name: string): void => {
  pages.config.registerOnSaveHandler(async (save) => {
    await pages.config.setConfig({
      entityId: 'group',
      contentUrl,
      websiteUrl: contentUrl,
      suggestedDisplayName: name,
    })
    save.notifySuccess()
  })
  pages.config.setValidityState(true)
}
