import type { Tenant } from '../tenant/tenant.ts'

/** The address at which one joins a new Teams meeting. */
export function newJoinUrl(tenant: Tenant, organizerId: string): string {
  const thread = Buffer.from(tenant.newId()).toString('base64url')
  const context = encodeURIComponent(JSON.stringify({ Tid: tenant.tenantId, Oid: organizerId }))
  return `https://teams.microsoft.com/l/meetup-join/19%3ameeting_${thread}%40thread.v2/0?context=${context}`
}

/** The body with the part that Teams adds. Whoever writes a body without it ends the online meeting. */
export function withJoinPart(bodyHtml: string, joinUrl: string): string {
  const link = `<a href="${joinUrl.replaceAll('&', '&amp;')}">Deltag i mødet nu</a>`
  return `${bodyHtml}<div class="me-email-text" lang="da"><p>Microsoft Teams-møde</p>${link}</div>`
}

export function hasJoinPart(bodyHtml: string, joinUrl: string): boolean {
  return bodyHtml.includes(joinUrl.replaceAll('&', '&amp;'))
}
