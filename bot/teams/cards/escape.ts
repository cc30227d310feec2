/**
 * What people wrote, so that a card shows it as they wrote it: the marks of Teams' small Markdown lose their
 * meaning, and a line break stays one. For TextBlocks and fact values; labels and button titles are not Markdown.
 */
export const plain = (written: string): string =>
  written
    .replace(CONTROL, '')
    .replace(/[\\`*_[\]~|]/g, '\\$&')
    .replace(/^(\s*)([-+#])(?=\s)/gm, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s)/gm, '$1\\$2')
    .replace(/\{\{(?=\s*(?:DATE|TIME)\()/g, '{\u200b{')
    .trim()
    .replace(/\s*\n\s*\n\s*/g, '\n\n')
    .replace(/([^\n])\n(?!\n)/g, '$1\n\n')

// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a card
const CONTROL = /[\u0000-\u0008\u000b-\u001f\u007f\u202a-\u202e\u2066-\u2069]/g

/** One line of what people wrote: for titles, facts and notifications. */
export const plainLine = (written: string): string => plain(oneLine(written))

/** Without Markdown escapes: for labels, button titles and the line a phone shows. */
export const oneLine = (written: string): string => written.replace(/\s+/g, ' ').trim()
