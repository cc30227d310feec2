/**
 * Makes links that open a page of the personal tab inside Teams, on every client
 * (`/l/entity/<app>/<tab>?context={"subEntityId":…}`); `tab/app.tsx` reads the sub-page back.
 */
export const deepLinks =
  (manifestId: string) =>
  (page: string, parameter?: string): string => {
    const subEntityId = parameter ? `${page}/${parameter}` : page
    const context = encodeURIComponent(JSON.stringify({ subEntityId }))
    return `https://teams.microsoft.com/l/entity/${manifestId}/home?context=${context}`
  }
