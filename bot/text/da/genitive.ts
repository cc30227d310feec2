/** "Bo Lunds", "Åse Friis’", "Gruppe 4’s": after s, x and z only the apostrophe, after a figure both. */
export const genitive = (name: string): string => {
  if (/[sxz]$/i.test(name)) return `${name}’`
  return /\d$/.test(name) ? `${name}’s` : `${name}s`
}
