import type { SheetPort } from '#bot/application/ports.ts'
import { accept, refuse } from '#bot/domain/result.ts'
import { decode, readCommaSeparated } from './comma-separated.ts'
import { readWorkbook } from './workbook.ts'

const startsWith = (bytes: Uint8Array, ...signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte)

const isZip = (bytes: Uint8Array) => startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)
/** Excel before 2007, and any workbook with a password. */
const isCompoundFile = (bytes: Uint8Array) => startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)
const isUtf16 = (bytes: Uint8Array) =>
  startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)
/** Comma-separated text has no zero bytes, unless it says that it is UTF-16. */
const isText = (bytes: Uint8Array) => isUtf16(bytes) || !bytes.subarray(0, 8192).includes(0)

/** Reads .xlsx and .csv by what is in the file; its name is often wrong. */
export const sheets: SheetPort = {
  read: async (_fileName, bytes) => {
    if (isCompoundFile(bytes)) return refuse('file-old-format')
    if (isZip(bytes)) return readWorkbook(bytes).then(accept, () => refuse('file-unreadable'))
    return isText(bytes) ? accept(readCommaSeparated(decode(bytes))) : refuse('file-unreadable')
  },
}
