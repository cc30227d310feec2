/**
 * Teams' small Markdown (bold, italic, links, lists) as HTML that is safe to insert: everything is escaped
 * first, only these few tags are made after that, and only https leads anywhere.
 */
export const markdown = (text: string): string => {
  const html: string[] = []
  let kind: Block = 'p'
  let lines: string[] = []
  const flush = () => {
    if (lines.length > 0)
      html.push(
        kind === 'p'
          ? `<p>${lines.join('<br>')}</p>`
          : `<${kind}>${lines.map((line) => `<li>${line}</li>`).join('')}</${kind}>`,
      )
    lines = []
  }
  for (const line of escaped(text).split(/\r?\n/)) {
    const [, bullet, item] = /^\s*(?:([-*+])|\d{1,3}[.)])\s+(.*)$/.exec(line) ?? []
    const next: Block = item === undefined ? 'p' : bullet ? 'ul' : 'ol'
    if (next !== kind || line.trim() === '') flush()
    kind = next
    if (line.trim() !== '') lines.push(inline(item ?? line))
  }
  flush()
  return html.join('')
}

type Block = 'p' | 'ul' | 'ol'

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escaped = (text: string): string =>
  text.replace(/[\ue000-\uf8ff]/g, '').replace(/[&<>"']/g, (mark) => ENTITIES[mark] ?? mark)

const FIRST_STAND_IN = 0xe000

/** Private-use letters stand in for escaped marks and for links while the other marks are read. */
const inline = (text: string): string => {
  const kept: string[] = []
  const hold = (part: string): string => {
    kept.push(part)
    return String.fromCharCode(FIRST_STAND_IN + kept.length - 1)
  }
  return text
    .replace(/\\([\\`*_{}[\]()#+\-.!~|])/g, (_whole, mark: string) => hold(mark))
    .replace(/\[([^\]]+)\]\((https:[^)\s]+)\)/g, (_whole, label: string, url: string) => {
      const start = hold(`<a href="${url}" target="_blank" rel="noopener noreferrer">`)
      return `${start}${label}${hold('</a>')}`
    })
    .replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>')
    .replace(/(?<![\w*])\*(?!\s)(.+?)\*(?!\w)/g, '<em>$1</em>')
    .replace(/(?<!\w)_(?!\s)(.+?)_(?!\w)/g, '<em>$1</em>')
    .replace(/[\ue000-\uf8ff]/g, (letter) => kept[letter.charCodeAt(0) - FIRST_STAND_IN] ?? '')
}
