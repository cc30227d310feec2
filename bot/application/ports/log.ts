export type Log = {
  info(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  warn(event: string, facts?: Readonly<Record<string, string | number | boolean | null>>): void
  error(
    event: string,
    error: unknown,
    facts?: Readonly<Record<string, string | number | boolean | null>>,
  ): void
}
