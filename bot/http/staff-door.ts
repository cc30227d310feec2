import type { IncomingMessage, ServerResponse } from 'node:http'
import type { StaffAnswers, StaffSheet } from '#bot/application/staff-answer.ts'
import { LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { MOST_QUESTIONS, readCode } from '#bot/domain/staff-question.ts'
import { list } from '#bot/text/format.ts'
import { type Locale, localeOf, text } from '#bot/text/text.ts'
import { readForm, readToItsEnd, UnreadableBody } from './body.ts'
import { addressOf, minuteCounts } from './callers.ts'
import { formPage, saidPage, sheetPage } from './staff-page.ts'
import { STAFF_POLICY } from './staff-style.ts'

/** A minute's most. A whole town hall comes from one address, and a whole staff may answer at one meeting. */
const MOST = { seenFromOne: 240, sentFromOne: 60, sentToOne: 120 } as const
/** Two answers in the widest signs there are, and the words that are meant. */
const BODY = { bytes: 32_768, fields: 220 } as const

const THANKS = 'thanks'
const SHEET = 'sheet'

/**
 * `/q/<code>`: the one door without a sign-in. A page of one form that works without scripts; sets no cookie, keeps
 * no address longer than its minute and no trace of who has answered. Every answer it gives is a page with a sentence.
 */
export const staffDoor = (staff: StaffAnswers, linkTo: (code: string) => string) => {
  const isWithin = minuteCounts()

  return async (
    code: string,
    page: string | null,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> => {
    const locale = localeIn(request)
    const words = text(locale).staffPage
    const say = (status: number, title: string, said: string, back = '') =>
      show(request, response, status, saidPage(locale, title, said, back))
    const tooMany = async () => {
      await readToItsEnd(request)
      return show(request, response, 429, saidPage(locale, words.notSentTitle, words.tooMany), {
        'retry-after': '60',
      })
    }
    const from = addressOf(request)
    const isSending = request.method === 'POST'
    if (
      !isWithin(
        `${isSending ? 'sent' : 'seen'} ${from}`,
        isSending ? MOST.sentFromOne : MOST.seenFromOne,
      )
    )
      return tooMany()
    // Another site's page must not answer for its visitors.
    if (isSending && request.headers['sec-fetch-site'] === 'cross-site') {
      await readToItsEnd(request)
      return say(403, words.notSentTitle, words.elsewhere)
    }
    const sheet = await staff.see(code)
    if (!sheet) {
      await readToItsEnd(request)
      return say(404, words.unknownTitle, words.unknown)
    }
    if (isSending) {
      if (!isWithin(`to ${readCode(code)}`, MOST.sentToOne)) return tooMany()
      return answer(sheet, locale, request, response)
    }
    if (page === THANKS)
      return say(200, words.thanksTitle, words.thanks, `/q/${sheet.code}?lang=${locale}`)
    if (page === SHEET)
      return show(request, response, 200, sheetPage(locale, sheet, linkTo(sheet.code)))
    if (page !== null) return say(404, words.unknownTitle, words.unknown)
    if (!sheet.isOpen) return say(200, words.closedTitle, words.closed)
    return show(request, response, 200, formPage(locale, sheet))
  }

  async function answer(
    sheet: StaffSheet,
    locale: Locale,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const words = text(locale).staffPage
    const back = `/q/${sheet.code}?lang=${locale}`
    const form = await readForm(request, BODY).catch((error: unknown) => {
      if (error instanceof UnreadableBody) return error
      throw error
    })
    if (form instanceof UnreadableBody) {
      await readToItsEnd(request)
      const said = form.status === 413 ? words.tooLarge : words.unreadable
      return show(request, response, form.status, saidPage(locale, words.notSentTitle, said, back))
    }
    const answers = form.getAll('answer').slice(0, MOST_QUESTIONS).map(plain)
    const despite = form.has('anyway') ? form.getAll('despite') : []
    const said = await staff.answer(sheet.code, answers, despite)
    if (said.ok)
      return show(request, response, 303, '', {
        location: `/q/${sheet.code}/${THANKS}?lang=${locale}`,
      })
    const found = said.detail?.found
    const marked = Array.isArray(found) ? (found as readonly string[]) : []
    const again = (status: number, sentence: string, meant: readonly string[] = []) =>
      show(
        request,
        response,
        status,
        formPage(locale, sheet, answers, { sentence, despite: meant }),
      )
    switch (said.refusal) {
      case 'not-found':
        return show(request, response, 404, saidPage(locale, words.unknownTitle, words.unknown))
      case 'staff-closed':
        return show(request, response, 409, saidPage(locale, words.closedTitle, words.closed))
      case 'staff-full':
        return again(409, words.full)
      case 'nothing-answered':
        return again(422, words.nothing)
      case 'answer-too-long':
        return again(422, words.tooLong(LONGEST_ANSWER))
      case 'contains-cpr':
        return again(422, words.cpr(list(locale, marked)))
      default:
        return again(
          422,
          words.names(
            list(
              locale,
              marked.map((each) => `»${each}«`),
            ),
          ),
          [...despite, ...marked],
        )
    }
  }
}

/** As one writes in a field: no signs that nobody sees, and one kind of line break. */
const plain = (typed: string): string =>
  typed
    .toWellFormed()
    .replaceAll('\r\n', '\n')
    .replace(/[^\P{Cc}\n\t]/gu, '')

/** What the page was asked for in, else what the browser speaks. */
const localeIn = ({ url = '', headers }: IncomingMessage): Locale => {
  const asked = new URLSearchParams(url.split('?')[1] ?? '').get('lang')
  return asked === 'da' || asked === 'en' ? asked : localeOf(headers['accept-language'])
}

const show = async (
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  page: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<void> => {
  const body = Buffer.from(page)
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-length': body.byteLength,
    'content-security-policy': STAFF_POLICY,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'x-robots-tag': 'noindex, nofollow',
    ...headers,
  })
  response.end(request.method === 'HEAD' ? undefined : body)
}
