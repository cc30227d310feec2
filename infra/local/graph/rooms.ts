import { userIdFor } from '../municipality/directory.ts'
import { rooms as meetingRooms } from '../municipality/rooms.ts'
import { list } from './list.ts'
import type { Route } from './route.ts'

/** Meeting rooms. */
export const rooms: readonly Route[] = [
  {
    method: 'GET',
    template: '/places/microsoft.graph.room',
    response: 'Room',
    handle: (call) => {
      const bodies = meetingRooms.map(({ email, name, capacity }) => ({
        id: userIdFor(email),
        displayName: name,
        emailAddress: email,
        capacity,
        building: 'Rådhuset',
        bookingType: 'standard',
      }))
      return list(call, bodies, { type: 'Room', filters: ['displayName', 'emailAddress'] })
    },
  },
]
