/** Small facts about the programme, each a JSON value under its name. */
export type Settings = {
  /** The team all rooms are in, once made. */
  team: { readonly teamId: string; readonly filled: boolean; readonly appInstalled: boolean }
  /** The municipality's own closed days, `YYYY-MM-DD` to why. */
  'closed-days': Readonly<Record<string, string>>
  /** When the tick last ran through, an instant. */
  'last-tick': string
}

export type SettingTable = {
  get<K extends keyof Settings>(name: K): Promise<Settings[K] | null>
  set<K extends keyof Settings>(name: K, value: Settings[K]): Promise<void>
}
