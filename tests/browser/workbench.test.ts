import type { Browser, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { addPost } from '#infra/local/connector/posts.ts'
import { type Look, launch, openPage } from '#tests/support/workbench/browser.ts'
import { buildWorkbench } from '#tests/support/workbench/build.ts'
import { type Stage, startStage } from '#tests/support/workbench/stage.ts'

let browser: Browser
let stage: Stage
let pages: { page: Page; trouble: string[] }[]

beforeAll(async () => {
  await buildWorkbench()
  browser = await launch()
})
afterAll(() => browser?.close())

beforeEach(async () => {
  stage = await startStage()
  pages = []
})
afterEach(async () => {
  for (const { page, trouble } of pages) {
    expect(trouble, 'the page complained in its console').toEqual([])
    await page.context().close()
  }
  await stage.stop()
})

const open = async (url: string, look?: Look): Promise<Page> => {
  const opened = await openPage(browser, url, look)
  pages.push(opened)
  return opened.page
}
const leader = () => stage.scene.leader.userPrincipalName
const host = () => stage.scene.host.userPrincipalName
const inChannel = (upn = leader()) => stage.as(upn, { view: 'teams', id: stage.scene.channel.id })
const agenda = (page: Page) => page.locator('[data-post]', { hasText: 'Når kerneopgaven' }).first()
const evaluation = (page: Page) =>
  page.locator('[data-post]', { hasText: 'Evaluering af mødet' }).first()
const compose = (page: Page) => page.getByLabel('Skriv et indlæg')

describe('who one is', () => {
  it('asks at the first visit, and begins as the coordinator', async () => {
    const page = await open(stage.url, { guideSeen: false })
    await page.getByRole('heading', { name: 'Velkommen til Fjordby Kommune' }).waitFor()
    await page.getByRole('button', { name: 'Begynd som koordinator' }).click()
    await page
      .getByRole('button', {
        name: new RegExp(`^${stage.scene.coordinator.displayName}.*Skift person`),
      })
      .waitFor()
    expect(new URL(page.url()).hash).toContain(
      encodeURIComponent(stage.scene.coordinator.userPrincipalName),
    )
  })

  it('is chosen from a searchable list by keyboard alone', async () => {
    const page = await open(inChannel())
    await page.getByRole('button', { name: /Skift person/ }).focus()
    await page.keyboard.press('Enter')
    await page.locator('[role=combobox]:focus').waitFor()
    await page.keyboard.type(stage.scene.host.displayName)
    await page.getByRole('option', { name: stage.scene.host.displayName }).waitFor()
    await page.keyboard.press('Enter')
    await page
      .getByRole('button', { name: new RegExp(`^${stage.scene.host.displayName}.*Skift person`) })
      .waitFor()
  })

  it('may be two people in two windows, and only one of them sees a message to one', async () => {
    const hers = await open(inChannel())
    const his = await open(inChannel(host()))
    await hers.getByText('Du mangler at forberede dig').waitFor()
    await agenda(his).waitFor()
    expect(await hers.getByText('Kun du kan se dette').count()).toBe(1)
    expect(await his.getByText('Du mangler at forberede dig').count()).toBe(0)
  })

  it('shows nothing of any group to an employee outside, and says why', async () => {
    const page = await open(stage.as(stage.scene.outsider.userPrincipalName))
    await page.getByText('Du er ikke med i nogen teams endnu').waitFor()
    expect(await page.getByText('Gruppe 3').count()).toBe(0)
  })
})

describe('a channel', () => {
  it('shows posts with replies, the time in Danish, and what was changed since', async () => {
    const page = await open(inChannel())
    await agenda(page).getByText('Redigeret').waitFor()
    await agenda(page).getByText('11.50').waitFor()
    await page.getByText('Jeg glæder mig til at se jer alle').waitFor()
    await page.getByText('onsdag d. 20. januar 2027 kl. 11.50 (uge 3)').first().waitFor()
  })

  it('redraws by itself when the bot posts', async () => {
    const page = await open(inChannel())
    await agenda(page).waitFor()
    addPost(stage.tenant.tenant, {
      conversationId: stage.scene.channel.id,
      replyTo: null,
      from: { kind: 'bot', id: 'bot' },
      text: 'Mødet er **flyttet**.',
      card: null,
      targetedTo: null,
    })
    await page.locator('.post-text strong', { hasText: 'flyttet' }).waitFor()
  })

  it('sends a command chosen from the / menu to the bot alone', async () => {
    const page = await open(inChannel())
    await compose(page).click()
    await page.keyboard.type('/')
    await page.getByRole('option', { name: '/dagsorden' }).waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.getByText('Kun du og Tværs kan se det.').waitFor()
    await page.keyboard.type('punkt 3')
    await page.keyboard.press('Enter')
    await page.getByText('Du skrev opsamling punkt 3.').waitFor()
    const heard = stage.bot.heard.at(-1)
    expect(heard).toMatchObject({ text: 'opsamling punkt 3', recipient: { isTargeted: true } })
  })

  it('lets the bot hear of a mention and of nothing else', async () => {
    const page = await open(inChannel())
    await compose(page).fill('Vi ses på onsdag')
    await page.getByText('Botten ser ikke dette indlæg').waitFor()
    await page.keyboard.press('Enter')
    await page.locator('[data-post]', { hasText: 'Vi ses på onsdag' }).waitFor()
    expect(stage.bot.heard).toEqual([])
    await compose(page).fill('@Tværs dagsorden')
    await page.keyboard.press('Escape')
    await page.keyboard.press('Enter')
    await page.getByText('Du skrev dagsorden.').waitFor()
    expect(stage.bot.heard.map(({ text }) => text)).toEqual(['<at>Tværs</at> dagsorden'])
  })

  it('answers in the thread it was asked in', async () => {
    const page = await open(inChannel())
    const thread = page.locator('[data-thread]', { hasText: 'Når kerneopgaven' })
    await thread.getByRole('button', { name: 'Svar', exact: true }).click()
    await thread.getByLabel('Svar i tråden').fill('Jeg tager kage med')
    await page.keyboard.press('Enter')
    await thread.locator('[data-post]', { hasText: 'Jeg tager kage med' }).waitFor()
  })
})

describe('a card', () => {
  it('says what is missing before it is sent', async () => {
    const page = await open(inChannel())
    await evaluation(page).getByRole('button', { name: 'Send svar' }).click()
    await evaluation(page).getByText('Vælg et tal fra 1 til 5.').waitFor()
    expect(stage.bot.heard).toEqual([])
  })

  it('becomes another card for the one who answered, and for nobody else', async () => {
    const page = await open(inChannel())
    await evaluation(page).getByRole('radio', { name: '5 (stort)' }).check()
    await evaluation(page).getByLabel('Hvad var godt i dag?').fill('Roen')
    await evaluation(page).getByRole('button', { name: 'Send svar' }).click()
    await page.getByText('Tak for dit svar').waitFor()
    expect(stage.bot.heard.at(-1)?.value?.action?.data).toEqual({
      meeting: 1,
      benefit: '5',
      good: 'Roen',
    })
    await page.reload()
    await page.getByText('Tak for dit svar').waitFor()
    const his = await open(inChannel(host()))
    await evaluation(his).waitFor()
    expect(await his.getByText('Tak for dit svar').count()).toBe(0)
  })

  it('passes on a sentence from the bot, and its refusal', async () => {
    addPost(stage.tenant.tenant, {
      conversationId: stage.scene.channel.id,
      replyTo: null,
      from: { kind: 'bot', id: 'bot' },
      text: null,
      card: {
        type: 'AdaptiveCard',
        version: '1.5',
        body: [{ type: 'TextBlock', text: 'Sidste års kort' }],
        actions: [{ type: 'Action.Execute', verb: 'forgotten', title: 'Tryk' }],
      },
      targetedTo: null,
    })
    const page = await open(inChannel())
    await agenda(page).getByRole('button', { name: 'Jeg er forberedt' }).click()
    await agenda(page).getByText('Det er noteret.').waitFor()
    await page.getByRole('button', { name: 'Tryk' }).click()
    await page.getByText('Kortet er for gammelt.').waitFor()
  })

  it('opens its form in a dialog, keeps it when the bot refuses, and closes it when it is done', async () => {
    const page = await open(inChannel())
    await agenda(page).getByRole('button', { name: 'Skriv opsamling' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Hvad talte vi om?').fill('cpr')
    await dialog.getByRole('button', { name: 'Gem udkast' }).click()
    await dialog.getByText('Teksten ligner et CPR-nummer').waitFor()
    await dialog.getByLabel('Hvad talte vi om?').fill('Trivsel')
    await dialog.getByRole('button', { name: 'Gem udkast' }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText('Udkastet er gemt.').last().waitFor()
  })

  it('has its dialog closed when the window becomes another person', async () => {
    const page = await open(inChannel())
    await agenda(page).getByRole('button', { name: 'Skriv opsamling' }).click()
    await page.getByRole('dialog').waitFor()
    await page.goto(inChannel(host()))
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await agenda(page).waitFor()
  })

  it('leads by its deep link to our tab', async () => {
    const page = await open(inChannel())
    await agenda(page).getByRole('link', { name: 'Åbn i Tværs' }).click()
    await page
      .frameLocator('iframe[name=tab]')
      .locator('#fact-sub', { hasText: 'round/1' })
      .waitFor()
  })
})

describe('our tab', () => {
  const fact = (page: Page, name: string, value: string) =>
    page.frameLocator('iframe[name=tab]').locator(`#fact-${name}`, { hasText: value }).waitFor()

  it('hears who, in which language and theme, and gets a token', async () => {
    const page = await open(stage.as(leader(), { view: 'app' }), { theme: 'dark' })
    await fact(page, 'success', 'true')
    for (const [name, value] of [
      ['user', leader()],
      ['token', leader()],
      ['locale', 'da-dk'],
      ['theme', 'dark'],
      ['page', 'home'],
      ['frame', 'content'],
    ] as const)
      await fact(page, name, value)
    await page.getByRole('button', { name: 'Sprog og udseende' }).click()
    await page.getByRole('menuitemradio', { name: 'Lyst' }).click()
    await fact(page, 'theme', 'default')
    expect(await page.evaluate(() => window.__hostUnhandled)).toEqual([])
  })

  it('stands in a channel with the channel in its context', async () => {
    const page = await open(inChannel())
    await page.getByRole('tab', { name: 'Tværs' }).click()
    await fact(page, 'channel', 'Gruppe 3')
    await fact(page, 'page', 'group')
  })

  it('opens a dialog and hears what it said; goes to its pages and no other', async () => {
    const page = await open(stage.as(leader(), { view: 'app' }))
    await fact(page, 'success', 'true')
    const tab = page.frameLocator('main iframe[name=tab]')
    await tab.getByRole('button', { name: 'Åbn dialog' }).click()
    const dialog = page.getByRole('dialog', { name: /Byt to personer/ })
    const inside = dialog.frameLocator('iframe[name=tab]')
    await inside.locator('#fact-frame', { hasText: 'task' }).waitFor()
    await inside.getByRole('button', { name: 'Send' }).click()
    await dialog.waitFor({ state: 'detached' })
    await tab.getByText('{"swapped":true}').waitFor()
    await tab.getByRole('button', { name: 'Ukendt side' }).click()
    await tab.getByText('Afvist').waitFor()
    await tab.getByRole('button', { name: 'Følg link' }).click()
    await fact(page, 'sub', 'topics')
  })
})

describe('Outlook', () => {
  it('shows the week with its number and takes an answer to an invitation', async () => {
    const page = await open(stage.as(leader(), { view: 'calendar' }))
    await page.getByText('Uge 3', { exact: true }).waitFor()
    await page.getByRole('button', { name: /Ledelsesgruppemøde: Gruppe 3.*Ikke svaret/ }).click()
    await page.getByRole('complementary').getByText('onsdag d. 20. januar 2027').waitFor()
    await page.getByRole('button', { name: 'Acceptér' }).click()
    await page.getByText('Dit svar er sendt').last().waitFor()
    await page.getByRole('button', { name: /Ledelsesgruppemøde: Gruppe 3.*Accepteret/ }).waitFor()
    const event = stage.tenant.tenant.collections.events.get('event-1')
    expect(
      event?.attendees.find(({ address }) => address === stage.scene.leader.mail)?.response,
    ).toBe('accepted')
    expect(await page.title()).toContain('Kalender')
  })

  it('lets who organises a meeting move it by hand, and cancel it; everybody else only answers', async () => {
    const { events } = stage.tenant.tenant.collections
    const { host } = stage.scene
    const booked = events.get('event-1')
    if (!booked) throw new Error('The scene has a meeting.')
    const attendees = booked.attendees.filter(({ address }) => address !== host.mail)
    const start = booked.start.replace('T13', 'T10')
    const end = booked.end.replace('T15:30', 'T12:00')
    const own = { ...booked, id: 'event-2', subject: 'Eget møde', organizerId: host.id }
    events.put({ ...own, attendees, start, end, transactionId: 'own' })
    const as = (upn: string) => open(stage.as(upn, { view: 'calendar', id: 'event-2' }))
    const page = await as(host.userPrincipalName)
    await page.getByRole('button', { name: 'Flyt mødet' }).click()
    await page.getByLabel('Fra').fill('11:00')
    await page.getByLabel('Til', { exact: true }).fill('13:30')
    await page.getByRole('button', { name: 'Flyt', exact: true }).click()
    await page.getByText('Mødet er flyttet, og alle har fået en mail').last().waitFor()
    expect(events.get('event-2')).toMatchObject({
      start: start.replace('T10', 'T11'),
      end: end.replace('T12:00', 'T13:30'),
      sent: [{ kind: 'update' }],
    })
    const other = await as(leader())
    await other.getByText('Dit svar').waitFor()
    expect(await other.getByRole('button', { name: 'Flyt mødet' }).count()).toBe(0)
    await page.getByRole('button', { name: 'Aflys mødet' }).click()
    await page.getByRole('button', { name: 'Aflys', exact: true }).click()
    await page.getByText('Mødet er aflyst, og alle har fået en mail').last().waitFor()
    expect(events.get('event-2')).toMatchObject({ cancelled: true })
    events.remove('event-2')
  })

  it('reads a mail', async () => {
    const page = await open(stage.as(leader(), { view: 'mail' }))
    await page.getByRole('button', { name: /Orientering efter 1. møderunde/ }).click()
    await page.locator('.html b', { hasText: '132 ledere' }).waitFor()
  })
})

describe('the clock', () => {
  it('says what happens next, goes there, and shows the new time', async () => {
    const page = await open(inChannel())
    await page.getByRole('button', { name: /Flyt uret/ }).click()
    await page.getByText('Et møde begynder: Ledelsesgruppemøde: Gruppe 3').waitFor()
    await page.getByRole('button', { name: 'Gå til det næste, der sker' }).last().click()
    await page.getByText('onsdag d. 20. januar 2027 kl. 13.00 (uge 3)').first().waitFor()
    await page.getByText('Der skete 1 ting undervejs.').last().waitFor()
  })

  it('goes to a day and a time picked in a Danish month, and never back', async () => {
    const page = await open(inChannel())
    await page.getByRole('button', { name: /Flyt uret/ }).click()
    await page.getByRole('textbox', { name: 'Klokken' }).fill('8.15')
    await page.getByText('Uret kan kun flyttes frem.').waitFor()
    await page.getByRole('button', { name: 'torsdag d. 21. januar 2027' }).click()
    await page.getByRole('button', { name: 'Gå til tors. 21. jan. kl. 8.15' }).click()
    await page.getByText('torsdag d. 21. januar 2027 kl. 8.15 (uge 3)').first().waitFor()
    expect(stage.tenant.tenant.now()).toMatch(/^2027-01-21T07:1[56]/)
  })
})

describe('trouble', () => {
  it('is switched on and off, and the calls are counted', async () => {
    stage.tenant.requests.count('graph.microsoft.com', 'GET', '/v1.0/users', 429)
    const page = await open(inChannel())
    await page.getByRole('button', { name: 'Fejl og trafik' }).click()
    await page.getByRole('cell', { name: 'GET /v1.0/users' }).waitFor()
    await page.getByRole('switch', { name: /429/ }).click()
    await page.getByRole('switch', { name: /429/, checked: true }).waitFor()
    expect(stage.tenant.faults.switches().throttle).toBe(true)
  })

  it('is told with what to do about it when the tenant is gone', async () => {
    const page = await open(inChannel())
    await agenda(page).waitFor()
    const gone = await openPage(browser, 'about:blank')
    await gone.page.route('**/_tenant/**', (route) => route.abort())
    await gone.page.goto(inChannel())
    await gone.page.getByText('Start den med npm start').waitFor()
    await gone.page.context().close()
  })
})
