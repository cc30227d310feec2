import { control } from './control.ts'

/** A fresh SSO token for the tab's API, as Teams hands it out; never kept. */
export async function ssoToken(upn: string): Promise<string> {
  const { token } = await control.token(upn)
  return token
}
