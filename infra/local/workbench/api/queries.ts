import { type UseQueryResult, useQueries, useQuery } from '@tanstack/react-query'
import { control } from './control.ts'
import type {
  CatalogueApp,
  ClockView,
  Command,
  Directory,
  Faults,
  PersonView,
  Post,
  Traffic,
} from './shapes.ts'

export function useDirectory(): UseQueryResult<Directory> {
  return useQuery({
    queryKey: ['directory'],
    // The state holds every post too; the page keeps only who is who and who sits where.
    queryFn: async () => {
      const { users, teams, groupChats } = await control.directory()
      return { users, teams, groupChats }
    },
  })
}

export function useView(as: string | null): UseQueryResult<PersonView> {
  return useQuery({
    queryKey: ['view', as],
    queryFn: () => control.view(as ?? ''),
    enabled: as !== null,
  })
}

/** The posts of a conversation that is open; they are then read. */
export function usePosts(as: string, conversation: string): UseQueryResult<readonly Post[]> {
  return useQuery({
    queryKey: ['posts', as, conversation],
    queryFn: async () => (await control.posts(as, conversation)).posts,
  })
}

/** The posts of several conversations that are not open, together. */
export function usePeek(as: string, conversations: readonly string[]): readonly Post[] {
  return useQueries({
    queries: conversations.map((id) => ({
      queryKey: ['posts', 'peek', as, id],
      queryFn: async (): Promise<readonly Post[]> => (await control.peek(as, id)).posts,
    })),
    combine: (results) => results.flatMap((result) => result.data ?? []),
  })
}

export function useApp(): UseQueryResult<CatalogueApp> {
  return useQuery({ queryKey: ['app'], queryFn: control.app })
}

export function useCommands(): UseQueryResult<readonly Command[]> {
  return useQuery({
    queryKey: ['commands'],
    queryFn: async () => (await control.commands()).commands,
  })
}

export function useClock(): UseQueryResult<ClockView> {
  return useQuery({ queryKey: ['clock'], queryFn: control.clock, refetchInterval: 60_000 })
}

/** What went over the wire; asked for only while somebody looks, as it changes with every call. */
export function useTraffic(open: boolean): UseQueryResult<Traffic> {
  return useQuery({ queryKey: ['traffic'], queryFn: control.traffic, enabled: open })
}

/** What is switched to go wrong. */
export function useFaults(): UseQueryResult<Faults> {
  return useQuery({ queryKey: ['faults'], queryFn: async () => (await control.traffic()).faults })
}
