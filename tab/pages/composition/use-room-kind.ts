import { useQuery } from '@tanstack/react-query'
import { call } from '../../client.ts'

/** What rooms are made as from now on, and how many there are of each kind. */
export const useRoomKind = () =>
  useQuery({ queryKey: ['getRoomKind'], queryFn: () => call('getRoomKind', {}) })
