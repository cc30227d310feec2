import type { RequestOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'

export type ListFile = RequestOf<Endpoints['previewImport']>

/** What the endpoint takes (bot/api/leader.ts), before base64 makes it a third longer. */
export const MOST_BYTES = 5_000_000

/** The file as the endpoint wants it. Throws when the browser cannot read it. */
export const readFile = async (file: File): Promise<ListFile> => {
  const address = await new Promise<string>((resolve, reject) => {
    const reader = new FileReader()
    reader.onload = () => resolve(String(reader.result))
    reader.onerror = () => reject(reader.error)
    reader.readAsDataURL(file)
  })
  return { fileName: file.name.slice(-255), content: address.slice(address.indexOf(',') + 1) }
}
