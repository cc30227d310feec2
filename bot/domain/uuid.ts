/** Sixteen bytes as a UUID of this version (RFC 9562): version and variant are written over them. */
export const asUuid = (bytes: Uint8Array, version: 4 | 5 | 7): string => {
  const marked = [...bytes.subarray(0, 16)]
  marked[6] = ((marked[6] ?? 0) & 0x0f) | (version << 4)
  marked[8] = ((marked[8] ?? 0) & 0x3f) | 0x80
  const hex = marked.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
