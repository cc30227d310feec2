/**
 * What people wrote, so that a card shows it as they wrote it: the marks of Teams' small Markdown lose their
 * meaning, and a line break stays one. For TextBlocks and fact values; labels and button titles are not Markdown.
 */
export const plain = (written: string): string =>
  written
    .replace(CONTROL, '')
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(LIST_ITEM, `${NOTHING}$&`)
    .replace(/\{\{(?=\s*(?:DATE|TIME)\()/g, `{${NOTHING}{`)
    .trim()
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .replace(/([^\n])\n(?!\n)/g, '$1\n\n')

/** What begins a line of a list: "- " or "1. ", as in the name of a round. */
const LIST_ITEM = /^(?=[ \t]*(?:[-+#]|\d{1,9}[.)])[ \t])/gm

/** A zero-width space: a backslash before "1." is drawn by some clients. */
const NOTHING = '\u200b'

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a card
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** One line of what people wrote: for titles, facts and notifications. */
export const plainLine = (written: string): string => plain(oneLine(written))

/** The beginning of what people wrote, cut between two words. */
export const beginning = (written: string, characters: number): string => {
  if (written.length <= characters) return written
  const cut = written.slice(0, characters).replace(/[\ud800-\udbff]$/, '')
  const lastWord = cut.search(/\s\S*$/)
  return `${(lastWord > characters / 2 ? cut.slice(0, lastWord) : cut).trimEnd()} …`
}

/** Without Markdown escapes: for labels, button titles and the line a phone shows. */
export const oneLine = (written: string): string =>
  written.replace(/\s+/g, ' ').replace(CONTROL, '').trim()
