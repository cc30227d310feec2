import { connect } from 'node:net'
import { text } from 'node:stream/consumers'
import { describe, expect, it, onTestFinished } from 'vitest'
import { staffAnswers } from '#bot/application/staff-answer.ts'
import { instant } from '#bot/domain/calendar.ts'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { headersFor } from '#bot/http/headers.ts'
import { createServer } from '#bot/http/server.ts'
import { staffDoor } from '#bot/http/staff-door.ts'
import { aLeader } from '#tests/support/make.ts'
import { aStaffQuestion } from '#tests/support/make-staff-question.ts'
import { aWorld } from '#tests/support/world.ts'

const OPEN = 'k7m2p-9qx4t'
const SHUT = '22222-22222'
const GONE = 'zzzzz-zzzzz'

const nothing = async () => {
  throw new Error('not asked')
}

const aDoor = async () => {
  const world = await aWorld()
  const asker = aLeader({ name: 'Karen <Holm>' })
  await world.tables.leaders.save(asker)
  await world.tables.leaders.save(aLeader({ name: 'Bodil Agerskov' }))
  const put = (given: Parameters<typeof aStaffQuestion>[0]) => {
    const question = aStaffQuestion({ asker: asker.id, ...given })
    const empty = question.questions.map(() => [])
    return world.tables.staffQuestions.save({ question, box: empty, read: empty })
  }
  await put({ code: OPEN, questions: ['Hvad gør det svært?', 'Hvad hjælper <b>jer</b>?'] })
  await put({ code: SHUT, closesAt: instant('2027-01-19T23:00:00Z') })
  const link = (code: string) => `https://tvaers.example/q/${code}`
  const server = createServer(
    {
      api: nothing,
      messages: nothing,
      notifications: nothing,
      tab: nothing,
      staff: staffDoor(staffAnswers(world), link),
      health: async () => ({ status: 'ok' as const }),
    },
    world.log,
    () => 'i-42',
    headersFor('https://tvaers.example'),
  )
  const port = await server.listen(0, '127.0.0.1')
  onTestFinished(() => server.close())
  /** Each from another address, as our proxy has seen it, unless the test says otherwise. */
  let callers = 0
  const ask = async (path: string, init: RequestInit = {}, from?: string) => {
    const response = await fetch(`http://127.0.0.1:${port}${path}`, {
      redirect: 'manual',
      ...init,
      headers: {
        'x-forwarded-for': from ?? `198.51.100.${++callers}`,
        'accept-language': 'da',
        ...init.headers,
      },
    })
    return { status: response.status, headers: response.headers, page: await response.text() }
  }
  const inBox = async () => {
    const question = await world.tables.staffQuestions.findByCode(OPEN)
    const opened = question && (await world.tables.staffQuestions.findForChange(question.id))
    return opened?.box.map((texts) => texts.toSorted())
  }
  return { world, port, ask, inBox }
}

const form = (
  fields: readonly (readonly [string, string])[],
  headers: Record<string, string> = {},
): RequestInit => ({
  method: 'POST',
  headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
  body: new URLSearchParams(fields.map(([name, value]) => [name, value])).toString(),
})

describe('the page that staff answer on', () => {
  it('is small, asks for no script, sets no cookie, and says who asks and that nobody is known', async () => {
    const { ask } = await aDoor()
    const { status, headers, page } = await ask(`/q/${OPEN}`)
    expect(status).toBe(200)
    expect(Buffer.byteLength(page)).toBeLessThan(8_000)
    expect(headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('x-robots-tag')).toContain('noindex')
    expect(headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; style-src 'sha256-[\w+/=]+'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'$/,
    )
    expect(page).not.toMatch(/<script|<img|<link|src=|url\(/)
    expect(page).toContain('<html lang="da">')
    expect(page).toContain('Karen &#60;Holm&#62; spørger')
    expect(page).toContain('Hvad hjælper &#60;b&#62;jer')
    expect(page).toContain('til og med onsdag d. 27. januar 2027')
    expect(page).toContain('mindst 5 har svaret')
  })

  it('speaks the browser’s language, or the one that is chosen on it', async () => {
    const { ask } = await aDoor()
    expect((await ask(`/q/${OPEN}`, { headers: { 'accept-language': 'en-GB' } })).page).toContain(
      'Nobody can see who has answered',
    )
    const { page } = await ask(`/q/${OPEN}?lang=en`)
    expect(page).toContain('<html lang="en">')
    expect(page).toContain('action="?lang=en"')
  })

  it('is a sheet to hang up, with the link large enough to type', async () => {
    const { ask } = await aDoor()
    const { status, page } = await ask(`/q/${OPEN}/sheet`)
    expect(status).toBe(200)
    expect(page).toContain(`<p class="link">https://tvaers.example/q/${OPEN}</p>`)
  })

  it('takes what is written, thanks, and shows nothing that could be sent twice by loading it again', async () => {
    const { ask, inBox } = await aDoor()
    const before = await inBox()
    const sent = await ask(
      `/q/${OPEN}?lang=en`,
      form([
        ['answer', 'Linje 1\r\nLinje 2\u0000'],
        ['answer', ''],
      ]),
    )
    expect([sent.status, sent.headers.get('location')]).toEqual([303, `/q/${OPEN}/thanks?lang=en`])
    expect(before).toEqual([[], []])
    expect(await inBox()).toEqual([['Linje 1\nLinje 2'], []])
    expect((await ask(`/q/${OPEN}/thanks`)).page).toContain('Tak for dit svar')
  })

  it('shows again what could not be sent, with the reason; a name may be meant, a CPR number never', async () => {
    const { ask } = await aDoor()
    const cpr = await ask(`/q/${OPEN}`, form([['answer', 'cpr 010190-1234 "<i>']]))
    expect(cpr.status).toBe(422)
    expect(cpr.page).toContain('ligner et CPR-nummer (010190-xxxx)')
    expect(cpr.page).toContain('cpr 010190-1234 &#34;&#60;i&#62;</textarea>')
    expect(cpr.page).not.toContain('Send alligevel')
    const named = await ask(`/q/${OPEN}`, form([['answer', 'Bodil Agerskov hjælper']]))
    expect(named.status).toBe(422)
    expect(named.page).toContain('»Bodil Agerskov«')
    expect(named.page).toContain('<input type="hidden" name="despite" value="Bodil Agerskov">')
    const fields = [
      ['answer', 'Bodil Agerskov hjælper'],
      ['despite', 'Bodil Agerskov'],
    ] as const
    expect((await ask(`/q/${OPEN}`, form(fields))).status).toBe(422)
    expect((await ask(`/q/${OPEN}`, form([...fields, ['anyway', 'yes']]))).status).toBe(303)
  })

  it('says that it has closed, or is not there', async () => {
    const { ask } = await aDoor()
    const shut = await ask(`/q/${SHUT}`)
    expect([shut.status, shut.page.includes('Der er lukket for svar')]).toEqual([200, true])
    const late = await ask(`/q/${SHUT}`, form([['answer', 'Hej']]))
    expect([late.status, late.page.includes('Der er lukket for svar')]).toEqual([409, true])
    for (const path of [
      `/q/${GONE}`,
      '/q/..%2f..',
      '/q/%00',
      "/q/'%20or%201=1",
      '/q/x',
      `/q/${OPEN}/../x`,
      `/q/${OPEN}/none`,
    ]) {
      const { status, page } = await ask(path)
      expect([path, status]).toEqual([path, 404])
      expect(page).not.toMatch(/at .*\.ts:|select /)
    }
    expect((await ask(`/q/${GONE}`, form([['answer', 'Hej']]))).status).toBe(404)
  })
})

describe('whoever comes to that door to do harm', () => {
  it('hears a sentence, and never finds a fault', async () => {
    const { world, ask, inBox } = await aDoor()
    const before = JSON.stringify(await inBox())
    const long = 'æ'.repeat(LONGEST_ANSWER + 1)
    const tried: readonly (readonly [string, number, RequestInit])[] = [
      ['nothing written', 422, form([])],
      ['blanks', 422, form([['answer', ' \n ']])],
      ['too long', 422, form([['answer', long]])],
      ['far too long', 413, form([['answer', 'x'.repeat(40_000)]])],
      [
        'JSON',
        415,
        { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{"answer":"x"}' },
      ],
      [
        'a file',
        415,
        {
          method: 'POST',
          headers: { 'content-type': 'multipart/form-data; boundary=x' },
          body: '--x--',
        },
      ],
      [
        'plain text',
        415,
        { method: 'POST', headers: { 'content-type': 'text/plain' }, body: 'answer=x' },
      ],
      ['packed', 415, form([['answer', 'x']], { 'content-encoding': 'gzip' })],
      [
        'a thousand fields',
        400,
        form(Array.from({ length: 1_000 }, () => ['answer', ''] as const)),
      ],
      ['from another site', 403, form([['answer', 'x']], { 'sec-fetch-site': 'cross-site' })],
      ['PUT', 405, { method: 'PUT' }],
      ['DELETE', 405, { method: 'DELETE' }],
    ]
    for (const [what, status, init] of tried) {
      const got = await ask(`/q/${OPEN}`, init)
      expect([what, got.status]).toEqual([what, status])
      expect(got.page.length, what).toBeGreaterThan(20)
    }
    expect(JSON.stringify(await inBox())).toBe(before)
    expect(world.log.lines.filter(({ event }) => event === 'http.fault')).toEqual([])
  })

  it('may send bytes that are no text', async () => {
    const { port } = await aDoor()
    const body = Buffer.from('answer=%ff%fe%00%ed%a0%80&answer=%zz')
    const socket = connect(port, '127.0.0.1')
    socket.write(
      `POST /q/${OPEN} HTTP/1.1\r\nhost: x\r\ncontent-type: application/x-www-form-urlencoded\r\ncontent-length: ${body.length}\r\nconnection: close\r\n\r\n`,
    )
    socket.write(body)
    expect(await text(socket)).toMatch(/^HTTP\/1\.1 (303|422)/)
  })

  it('is slowed down, alone: others come through', async () => {
    const { ask } = await aDoor()
    const statuses: number[] = []
    for (let times = 0; times < 61; times++)
      statuses.push((await ask(`/q/${GONE}`, form([['answer', 'x']]), '203.0.113.5')).status)
    expect(statuses.slice(-2)).toEqual([404, 429])
    const slowed = await ask(`/q/${GONE}`, form([['answer', 'x']]), '203.0.113.5')
    expect(slowed.headers.get('retry-after')).toBe('60')
    expect(slowed.page).toContain('Vent et minut')
    expect((await ask(`/q/${OPEN}`)).status).toBe(200)
  })
})

it('logs of it the kind of page alone: no code, no words, no address', async () => {
  const { world, ask } = await aDoor()
  await ask(
    `/q/${OPEN}`,
    form([
      ['answer', 'Linje til loggen'],
      ['answer', 'cpr 010190-1234'],
    ]),
  )
  const logged = JSON.stringify(world.log.lines)
  expect(world.log.lines.some(({ facts }) => facts?.route === '/q/:code')).toBe(true)
  expect(logged).not.toMatch(/k7m2p|Linje|Agerskov|010190|198\.51|203\.0/)
})
