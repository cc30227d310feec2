import { createServer, type IncomingMessage } from 'node:http'
import {
  ActivityTypes,
  CloudAdapter,
  ConfigurationBotFrameworkAuthentication,
  ConfigurationServiceClientCredentialFactory,
  type TurnContext,
} from 'botbuilder'

// A bot with stock botbuilder and production settings, to try the local tenant with: it echoes,
// answers cards, and does one thing a day, `tick`, by the clock that it is given.

const { APP_ID = '', APP_SECRET = '', TENANT_ID = '', PORT = '0' } = process.env
const credentials = new ConfigurationServiceClientCredentialFactory({
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppId: APP_ID,
  MicrosoftAppPassword: APP_SECRET,
  MicrosoftAppTenantId: TENANT_ID,
})
const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}, credentials))
adapter.onTurnError = async (_, error) => console.error('turn failed', error)

const heard: { type: string; eventType?: string; conversation?: string; targeted?: boolean }[] = []
const day = 86_400_000
const midnightAfter = (time: number) => new Date(Math.floor(time / day) * day + day).toISOString()
let tickedAt = new Date().toISOString()
let ticks = 0
setInterval(() => {
  tickedAt = new Date().toISOString()
  ticks += 1
}, 60_000)

const card = (text: string) => ({
  type: 'AdaptiveCard',
  version: '1.5',
  body: [{ type: 'TextBlock', text, wrap: true }],
  actions: [
    { type: 'Action.Execute', verb: 'answer', title: 'Svar', data: { step: 1 } },
    { type: 'Action.Submit', title: 'Åbn', data: { msteams: { type: 'task/fetch' }, form: 'a' } },
  ],
})
const adaptive = 'application/vnd.microsoft.card.adaptive'

async function turn(context: TurnContext): Promise<void> {
  const { activity } = context
  const data = activity.channelData as { eventType?: string } | undefined
  heard.push({
    type: activity.type,
    eventType: data?.eventType,
    conversation: activity.conversation.id,
    targeted: (activity.recipient as { isTargeted?: boolean }).isTargeted,
  })
  if (activity.type === ActivityTypes.Message) await message(context)
  if (activity.type === ActivityTypes.Invoke) await invoke(context)
}

async function message(context: TurnContext): Promise<void> {
  const text = (context.activity.text ?? '').replace(/<at>.*?<\/at>/g, '').trim()
  if (text === 'card') {
    const attachments = [{ contentType: adaptive, content: card('Vælg') }]
    await context.sendActivity({ type: 'message', attachments })
  } else if (text !== 'silence') await context.sendActivity(`ekko: ${text}`)
}

async function invoke(context: TurnContext): Promise<void> {
  const { name, value, from } = context.activity
  await context.sendActivity({
    type: ActivityTypes.InvokeResponse,
    value: { status: 200, body: answerTo(name ?? '', value, from.name) },
  })
}

function answerTo(
  name: string,
  value: { action?: { verb?: string; data?: unknown }; data?: unknown },
  who: string,
) {
  if (name === 'task/fetch') {
    const content = { ...card('Skriv'), actions: [] }
    return {
      task: {
        type: 'continue',
        value: { title: 'Skriv', card: { contentType: adaptive, content } },
      },
    }
  }
  if (name === 'task/submit')
    return { task: { type: 'message', value: `tak ${JSON.stringify(value.data)}` } }
  if (value.action?.verb === 'answer') {
    const text = `${who}: ${JSON.stringify(value.action.data)}`
    return { statusCode: 200, type: adaptive, value: { ...card(text), actions: [] } }
  }
  const error = { code: 'BadRequest', message: 'Det kender jeg ikke.' }
  return { statusCode: 400, type: 'application/vnd.microsoft.error', value: error }
}

createServer(async (request, response) => {
  if (request.url === '/health') {
    response.setHeader('content-type', 'application/json')
    response.end(JSON.stringify(health()))
    return
  }
  const body = JSON.parse((await text(request)) || '{}') as Record<string, unknown>
  const answer = {
    socket: response.socket,
    status: (code: number) => {
      response.statusCode = code
      return code
    },
    header: (name: string, value: unknown) => response.setHeader(name, String(value)),
    send: (sent: unknown) => response.write(typeof sent === 'string' ? sent : JSON.stringify(sent)),
    end: () => response.end(),
  }
  const asked = { body, headers: request.headers, method: request.method }
  await adapter.process(asked as never, answer as never, turn).catch((fault) => {
    console.error(fault)
    response.statusCode = 500
    response.end()
  })
}).listen(Number(PORT), '127.0.0.1')

const health = () => ({
  status: 'ok',
  now: new Date().toISOString(),
  tick: { at: tickedAt },
  next: { at: midnightAfter(Date.now()), kind: 'tick' },
  errands: { waiting: 0, dead: 0 },
  ticks,
  heard,
})

async function text(request: IncomingMessage): Promise<string> {
  let read = ''
  for await (const chunk of request) read += String(chunk)
  return read
}
