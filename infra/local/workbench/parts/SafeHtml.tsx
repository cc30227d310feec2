import { createElement, Fragment, type JSX, type ReactNode, useMemo } from 'react'
import { useOpenLink } from '../host/use-open-link.ts'

/** Elements of mails and invitations that are shown; of any other only the content is. */
const SHOWN = new Set([
  'a',
  'b',
  'blockquote',
  'br',
  'code',
  'div',
  'em',
  'h1',
  'h2',
  'h3',
  'h4',
  'hr',
  'i',
  'li',
  'ol',
  'p',
  'pre',
  'span',
  'strong',
  'table',
  'tbody',
  'td',
  'th',
  'thead',
  'tr',
  'u',
  'ul',
])
const DROPPED = new Set(['script', 'style', 'head', 'title', 'meta', 'link', 'template', 'iframe'])
const EMPTY = new Set(['br', 'hr'])

/** HTML from outside as elements of our own: no attribute but a link's address gets through. */
export function SafeHtml(props: { html: string }) {
  const openLink = useOpenLink()
  const content = useMemo(() => {
    const body = new DOMParser().parseFromString(props.html, 'text/html').body
    return children(body, openLink)
  }, [props.html, openLink])
  return <div className="html">{content}</div>
}

type OpenLink = (url: string) => void

function children(node: Node, open: OpenLink): ReactNode[] {
  // biome-ignore lint/suspicious/noArrayIndexKey: parsed once, never reordered
  return [...node.childNodes].map((child, at) => <Fragment key={at}>{shown(child, open)}</Fragment>)
}

function shown(node: Node, open: OpenLink): ReactNode {
  if (node.nodeType === Node.TEXT_NODE) return node.textContent
  if (!(node instanceof Element)) return null
  const tag = node.tagName.toLowerCase()
  if (DROPPED.has(tag)) return null
  if (!SHOWN.has(tag)) return children(node, open)
  if (EMPTY.has(tag)) return createElement(tag)
  const href = tag === 'a' ? node.getAttribute('href') : null
  if (href === null)
    return createElement(tag as keyof JSX.IntrinsicElements, null, children(node, open))
  return (
    <a
      href={safe(href)}
      rel="noopener noreferrer"
      target="_blank"
      onClick={(event) => {
        event.preventDefault()
        open(href)
      }}
    >
      {children(node, open)}
    </a>
  )
}

function safe(href: string): string {
  return /^(https?:|mailto:|tel:|#)/i.test(href) ? href : '#'
}
