import type { StaffSheet } from '#bot/application/staff-answer.ts'
import { addMinutes, dayOf } from '#bot/domain/calendar.ts'
import { ANSWERS_NEEDED, LONGEST_ANSWER } from '#bot/domain/evaluation.ts'
import { longDay } from '#bot/text/format.ts'
import type { Locale } from '#bot/text/locale.ts'
import { text } from '#bot/text/text.ts'
import { qrCode } from './qr-code.ts'
import { STYLE } from './staff-style.ts'

/** What stands in the way of an answer, as it is said above the form. */
export type Trouble = {
  readonly sentence: string
  /** Words that may be sent all the same; empty when something has to be changed. */
  readonly despite: readonly string[]
}

const html = (written: string): string =>
  written.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`)

const page = (locale: Locale, title: string, main: string, footer = '', kind = ''): string =>
  `<!doctype html>
<html lang="${locale}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${html(title)}</title>
<style>${STYLE}</style>
<body${kind && ` class="${kind}"`}>
<main>${main}</main>
${footer && `<footer>${footer}</footer>`}
</body>
</html>
`

const lastDay = (locale: Locale, { closesAt }: StaffSheet) =>
  longDay(locale, dayOf(addMinutes(closesAt, -1)))

const otherLanguage = (locale: Locale): string => {
  const other: Locale = locale === 'da' ? 'en' : 'da'
  return `<a href="?lang=${other}" lang="${other}" hreflang="${other}">${html(text(locale).staffPage.other)}</a>`
}

/** A page of a title and a sentence. */
export const saidPage = (locale: Locale, title: string, said: string, back = ''): string =>
  page(
    locale,
    title,
    `<h1>${html(title)}</h1><p>${html(said)}</p>${
      back && `<p><a href="${html(back)}">${html(text(locale).staffPage.back)}</a></p>`
    }`,
    back ? '' : otherLanguage(locale),
  )

/** The questions with a field each; `written` as it was when it could not be sent. */
export const formPage = (
  locale: Locale,
  sheet: StaffSheet,
  written: readonly string[] = [],
  trouble: Trouble | null = null,
): string => {
  const words = text(locale).staffPage
  const title = words.title(sheet.asker)
  const isMany = sheet.questions.length > 1
  const fields = sheet.questions.map(
    (question, index) => `
<label for="a${index}">${html(question)}</label>
<textarea id="a${index}" name="answer" rows="5" maxlength="${LONGEST_ANSWER}" aria-describedby="most">
${html(written[index] ?? '')}</textarea>`,
  )
  const meant = (trouble?.despite ?? []).map(
    (each) => `<input type="hidden" name="despite" value="${html(each)}">`,
  )
  const wrong = trouble
    ? `<div class="box wrong" role="alert"><h2>${html(words.notSent)}</h2><p>${html(trouble.sentence)}</p></div>`
    : ''
  return page(
    locale,
    trouble ? `${words.notSent} – ${title}` : title,
    `<p class="quiet">${html(words.from(sheet.asker, sheet.municipality))}</p>
<h1>${html(title)}</h1>
<p>${html(words.lead)}${isMany ? ` ${html(words.optional)}` : ''}</p>
${wrong}
<form method="post" action="?lang=${locale}" accept-charset="utf-8" autocomplete="off">
${fields.join('')}
<p id="most" class="quiet">${html(words.longest(LONGEST_ANSWER))}</p>
<div class="box"><h2>${html(words.anonymousTitle)}</h2><p>${html(words.anonymous(ANSWERS_NEEDED))} ${html(words.ownWords)}</p></div>
<p>${html(words.until(lastDay(locale, sheet)))}</p>
<button>${html(words.send)}</button>${
      meant.length === 0
        ? ''
        : `${meant.join('')}<button class="other" name="anyway" value="yes">${html(words.sendAnyway)}</button>`
    }
</form>`,
    otherLanguage(locale),
  )
}

/** One A4 page to hang up: what is asked, and where to answer. */
export const sheetPage = (locale: Locale, sheet: StaffSheet, link: string): string => {
  const words = text(locale).staffPage
  return page(
    locale,
    words.title(sheet.asker),
    `<p class="quiet">${html(words.from(sheet.asker, sheet.municipality))}</p>
<h1>${html(words.sheetTitle)}</h1>
${sheet.questions.map((question) => `<p class="asked">${html(question)}</p>`).join('\n')}
<p>${html(words.sheetHow)}</p>
<div class="door">${qrCode(link, html(words.sheetCode))}<p class="link">${html(link)}</p></div>
<p class="quiet">${html(words.sheetSigns)}</p>
<p>${html(words.until(lastDay(locale, sheet)))}</p>
<div class="box"><h2>${html(words.anonymousTitle)}</h2><p>${html(words.anonymous(ANSWERS_NEEDED))}</p></div>`,
    otherLanguage(locale),
    'sheet',
  )
}
