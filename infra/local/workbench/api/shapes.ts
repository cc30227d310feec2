import type {
  CalendarEvent,
  FeedLine,
  Mail,
  Member,
  Post,
  RequestCount,
  Tab,
  User,
} from '../../tenant/model.ts'

export type {
  Attendee,
  CalendarEvent,
  EventResponse,
  Mail,
  Post,
  RequestCount,
  Tab,
  User,
} from '../../tenant/model.ts'

/** What one person sees of a channel in Teams. */
export type ChannelView = {
  readonly id: string
  readonly displayName: string
  readonly membershipType: 'standard' | 'private' | 'shared'
  /** Read-only for everybody in it. */
  readonly isArchived: boolean
  readonly tabs: readonly Tab[]
  readonly unread: number
}

export type TeamView = {
  readonly id: string
  readonly displayName: string
  readonly channels: readonly ChannelView[]
}

export type GroupChatView = {
  readonly id: string
  readonly name: string
  readonly tabs: readonly Tab[]
  readonly people: number
  /** Put out of it, or gone: one reads what was, and cannot write. */
  readonly hasLeft: boolean
  readonly unread: number
}

/** `GET /_tenant/view?as=UPN`: only what that person may see. */
export type PersonView = {
  readonly me: User
  readonly teams: readonly TeamView[]
  readonly chats: readonly {
    readonly id: string
    readonly name: string
    readonly unread?: number
  }[]
  readonly groupChats: readonly GroupChatView[]
  readonly events: readonly CalendarEvent[]
  readonly mails: readonly Mail[]
  /** What apps have put in the person's activity feed. */
  readonly feed: readonly FeedLine[]
}

/** The part of `GET /_tenant/state` that says who everybody is and who sits where. */
export type Directory = {
  readonly users: readonly User[]
  readonly teams: readonly {
    readonly id: string
    readonly displayName: string
    readonly channels: readonly {
      readonly id: string
      readonly displayName: string
      readonly membershipType: string
      readonly members: readonly Pick<Member, 'userId' | 'roles'>[]
    }[]
  }[]
  readonly groupChats: readonly {
    readonly id: string
    readonly displayName: string
    readonly members: readonly Pick<Member, 'userId' | 'roles'>[]
  }[]
}

/** What the bot answered to something a person wrote or pressed. */
export type Answer = {
  readonly kind: 'message' | 'card' | 'dialog' | 'error' | 'targeted'
  readonly text?: string
  readonly card?: unknown
  readonly title?: string
  readonly postId?: string
}

/** A pop-up that the bot asked for: a card, or a page of ours by its address. */
export type DialogInfo = {
  readonly title?: string
  readonly card?: unknown
  readonly url?: string
  readonly height?: number | string
  readonly width?: number | string
}

export type DialogAnswer =
  | { readonly dialog: DialogInfo }
  | { readonly message: string }
  | { readonly closed: true }
  | { readonly error: string }

/** A command of the manifest, where it is offered (`scopes`) and by which sign (`triggers`). */
export type Command = {
  readonly title: string
  readonly description?: string
  readonly scopes?: readonly string[]
  readonly triggers?: readonly string[]
}

export type Happening = { readonly at: string; readonly kind: string; readonly text?: string }

export type ClockView = { readonly now: string; readonly next: Happening | null }

export type ClockMove = { readonly now: string; readonly steps: readonly Happening[] }

export type Faults = {
  readonly throttle: boolean
  readonly unavailable: boolean
  readonly timeoutAfterCommit: boolean
}

export type Rejected = {
  readonly id: string
  readonly at: string
  readonly host: string
  readonly method: string
  readonly template: string
  readonly status: number
  readonly problems: readonly string[]
}

/** What went over the wire, and what is switched to go wrong there. */
export type Traffic = {
  readonly faults: Faults
  readonly requests: readonly RequestCount[]
  readonly rejected: readonly Rejected[]
}

/** Our app as the organisation's catalogue has it; the manifest's placeholders are filled. */
export type CatalogueApp = {
  readonly id: string
  readonly externalId: string
  readonly botId: string
  readonly tenantId: string
  readonly displayName: string
  readonly manifest: {
    readonly staticTabs?: readonly {
      readonly entityId: string
      readonly name?: string
      readonly contentUrl?: string
      readonly scopes?: readonly string[]
    }[]
  }
}

export type Posts = { readonly posts: readonly Post[] }
