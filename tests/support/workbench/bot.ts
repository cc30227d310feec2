import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { addPost } from '#infra/local/connector/posts.ts'
import { close, listen } from '#infra/local/network/listen.ts'
import type { Tenant } from '#infra/local/tenant/tenant.ts'
import { summaryForm, thanksCard } from './cards.ts'
import { tabPage } from './tab.ts'

/** A stand-in for the bot, as the tenant sees it: it answers at once, and posts by itself. */
export type StandIn = {
  readonly url: string
  /** The next thing the bot says it will do. */
  next: { at: string; kind: string } | null
  /** Every activity it was sent. */
  readonly heard: Activity[]
  knows(tenant: Tenant): void
  stop(): Promise<void>
}

export type Activity = {
  type: string
  name?: string
  text?: string
  from: { aadObjectId: string }
  recipient: { isTargeted?: boolean }
  conversation: { id: string }
  value?: {
    action?: { verb?: string; data?: Record<string, unknown> }
    data?: Record<string, unknown>
  }
}

const adaptive = 'application/vnd.microsoft.card.adaptive'
const teamsJs = new URL(
  '../../../node_modules/@microsoft/teams-js/dist/umd/MicrosoftTeams.min.js',
  import.meta.url,
)

export async function startStandIn(): Promise<StandIn> {
  let tenant: Tenant | undefined
  const heard: Activity[] = []
  const server: Server = createServer((request, response) => {
    void answer(request, response)
  })
  const url = `http://127.0.0.1:${await listen(server, 0)}`
  const bot: StandIn = {
    url,
    next: null,
    heard,
    knows: (known) => {
      tenant = known
    },
    stop: () => close(server),
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const path = request.url ?? '/'
    if (path === '/health') return json(response, health())
    if (path.startsWith('/tab/teams.js')) {
      response.setHeader('content-type', 'text/javascript')
      response.end(readFileSync(teamsJs))
      return
    }
    if (path.startsWith('/tab')) {
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.end(tabPage)
      return
    }
    const activity = JSON.parse(await textOf(request)) as Activity
    heard.push(activity)
    if (activity.type === 'invoke') return json(response, invoke(activity))
    if (activity.type === 'message') echo(activity)
    json(response, {})
  }

  function echo({ conversation, text, recipient, from }: Activity): void {
    if (!tenant) return
    const [id = '', rootId] = conversation.id.split(';messageid=')
    addPost(tenant, {
      conversationId: id,
      replyTo: rootId ?? null,
      from: { kind: 'bot', id: 'bot' },
      text: `Du skrev **${text?.replace(/<at>.*<\/at>/, '').trim()}**.`,
      card: null,
      targetedTo: recipient.isTargeted ? from.aadObjectId : null,
    })
  }

  function health() {
    const now = tenant?.now() ?? new Date().toISOString()
    const next = bot.next && bot.next.at > now ? bot.next : null
    return {
      status: 'ok',
      now,
      database: 'ok',
      tick: { at: now },
      next,
      errands: { waiting: 0, dead: 0 },
    }
  }
  return bot
}

function invoke({ name, value }: Activity): unknown {
  if (name === 'task/fetch')
    return {
      task: {
        type: 'continue',
        value: { title: 'Opsamling', card: { contentType: adaptive, content: summaryForm } },
      },
    }
  if (name === 'task/submit') {
    return value?.data?.what === 'cpr'
      ? {
          task: {
            type: 'continue',
            value: { title: 'Opsamling', card: { contentType: adaptive, content: refused } },
          },
        }
      : { task: { type: 'message', value: 'Udkastet er gemt.' } }
  }
  if (value?.action?.verb === 'answerEvaluation')
    return { statusCode: 200, type: adaptive, value: thanksCard }
  if (value?.action?.verb === 'tick')
    return {
      statusCode: 200,
      type: 'application/vnd.microsoft.activity.message',
      value: 'Det er noteret.',
    }
  const error = { code: 'BadRequest', message: 'Kortet er for gammelt.' }
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: error }
}

const refused = {
  ...summaryForm,
  body: [
    {
      type: 'TextBlock',
      text: 'Teksten ligner et CPR-nummer. Skriv den om.',
      color: 'Attention',
      wrap: true,
    },
    ...summaryForm.body,
  ],
}

function json(response: ServerResponse, body: unknown): void {
  response.setHeader('content-type', 'application/json')
  response.end(JSON.stringify(body))
}

async function textOf(request: IncomingMessage): Promise<string> {
  let read = ''
  for await (const chunk of request) read += String(chunk)
  return read
}
