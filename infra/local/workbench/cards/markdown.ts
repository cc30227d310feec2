/**
 * Teams' small markdown (bold, italic, links, lists) as HTML that is safe to insert: everything is
 * escaped first, and only these few tags are made afterwards.
 */
export function teamsMarkdown(text: string): string {
  return blocks(escapeHtml(text).split(/\r?\n/)).join('')
}

const SAFE_LINK = /^(https?:|mailto:|tel:)/i

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
}

type List = 'ul' | 'ol'

function blocks(lines: readonly string[]): string[] {
  const html: string[] = []
  let open: List | null = null
  let paragraph: string[] = []
  const close = () => {
    if (paragraph.length > 0) html.push(`<p>${paragraph.map(inline).join('<br>')}</p>`)
    if (open) html.push(`</${open}>`)
    paragraph = []
    open = null
  }
  for (const line of lines) {
    const item = /^\s*(?:([-*+])|\d{1,3}[.)])\s+(.*)$/.exec(line)
    const list: List | null = item ? (item[1] ? 'ul' : 'ol') : null
    if (item && list) {
      if (open !== list) {
        close()
        html.push(`<${list}>`)
        open = list
      }
      html.push(`<li>${inline(item[2] ?? '')}</li>`)
      continue
    }
    if (open || line.trim() === '') close()
    if (line.trim() !== '') paragraph.push(line)
  }
  close()
  return html
}

const ESCAPED = /\\([\\`*_{}[\]()#+\-.!~|])/g
/** Private-use letters stand in for escaped marks and for links while the other marks are read. */
const FIRST_STAND_IN = 0xe000

function inline(text: string): string {
  const kept: string[] = []
  const hold = (part: string) => {
    kept.push(part)
    return String.fromCharCode(FIRST_STAND_IN + kept.length - 1)
  }
  const html = text
    .replace(/[\ue000-\uf8ff]/g, '')
    .replace(ESCAPED, (_whole, mark: string) => hold(mark))
    .replace(/\[([^\]]+)\]\(([^)\s]+)\)/g, (_whole, label: string, url: string) =>
      SAFE_LINK.test(url) ? hold(anchor(url)) + label + hold('</a>') : label,
    )
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?!\s)(.+?)\*(?!\w)/g, '<em>$1</em>')
    .replace(/(?<!\w)__(.+?)__(?!\w)/g, '<strong>$1</strong>')
    .replace(/(?<!\w)_(?!\s)(.+?)_(?!\w)/g, '<em>$1</em>')
  return html.replace(
    /[\ue000-\uf8ff]/g,
    (letter) => kept[letter.charCodeAt(0) - FIRST_STAND_IN] ?? '',
  )
}

function anchor(url: string): string {
  return `<a href="${url}" target="_blank" rel="noopener noreferrer">`
}
