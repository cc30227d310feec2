import { useSyncExternalStore } from 'react'

/** `#/round/<id>` is page "round" with parameter "<id>". */
export type Route = { readonly page: string; readonly parameter: string | null }

const read = () => window.location.hash
const listen = (changed: () => void) => {
  window.addEventListener('hashchange', changed)
  return () => window.removeEventListener('hashchange', changed)
}

export const parseRoute = (hash: string): Route => {
  const [page = '', parameter] = hash.replace(/^#?\/?/, '').split('/')
  return { page, parameter: parameter ? decoded(parameter) : null }
}

/** A link that was cut or typed wrong names nothing, rather than stopping the tab. */
const decoded = (text: string): string | null => {
  try {
    return decodeURIComponent(text)
  } catch {
    return null
  }
}

export const hrefOf = (page: string, parameter?: string | null): string =>
  parameter ? `#/${page}/${encodeURIComponent(parameter)}` : `#/${page}`

export const useRoute = (): Route => parseRoute(useSyncExternalStore(listen, read))

export const goTo = (page: string, parameter?: string | null): void => {
  window.location.hash = hrefOf(page, parameter)
}
