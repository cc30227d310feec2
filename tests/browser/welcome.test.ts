import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { DirectoryView } from '#bot/api/directory.ts'
import type { WelcomeView } from '#bot/api/welcome.ts'
import { instant } from '#bot/domain/calendar.ts'
import type { GroupId, PersonId, RoundId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { type Look, launch } from '#tests/support/workbench/browser.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const me = anId<PersonId>()
const group = { id: anId<GroupId>(), name: 'Gruppe 4' }
const now = instant('2027-05-03T09:00:00Z')

const person = (name: string, given: object = {}) => ({
  id: anId<PersonId>(),
  name,
  email: `${name.split(' ')[0]?.toLowerCase()}@fjordby.example`,
  area: 'Børn og Unge',
  workplace: 'Fjordskolen',
  level: 'leader-of-staff' as const,
  isHost: false,
  isMe: false,
  ...given,
})
const begun = (): NonNullable<WelcomeView['group']> => ({
  ...group,
  meeting: {
    round: anId<RoundId>(),
    roundLabel: '2. møderunde 2027',
    startsAt: instant('2027-05-26T07:00:00Z'),
    endsAt: instant('2027-05-26T10:00:00Z'),
    theme: 'Et godt arbejdsliv',
  },
  contract: { revision: 1, isAccepted: false },
  carried: {
    groups: [{ text: 'Ringe til hinanden først', from: '1. møderunde 2027' }],
    own: ['Holde fast i tavlemøderne'],
  },
  members: [
    person('Vita Vært', { isHost: true, level: 'chief' }),
    person('Niels Ny', { id: me, isMe: true }),
    person('Åse Ørsted', { workplace: '' }),
  ],
})

let isCoordinator = false
let greeting: WelcomeView['greeting'] = null
let of: WelcomeView['group'] = begun()
let people: DirectoryView['people'] = []
let tab: TabAlone
let browser: Browser

const directory = (): DirectoryView => ({
  mayTell: true,
  own: people.find(({ isMe }) => isMe)?.knows ?? '',
  people,
})

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone({
    whoAmI: () => ({
      person: isCoordinator ? null : me,
      name: 'Niels Ny',
      isCoordinator,
      isChief: false,
      group: (isCoordinator ? null : group) as never,
      isHost: false,
      municipality: 'Fjordby Kommune',
      now,
    }),
    getWelcome: () => ({ greeting, mayGreet: isCoordinator, group: isCoordinator ? null : of }),
    saveGreeting: (input) => {
      greeting = input.greeting
      return null
    },
    getDirectory: directory,
    saveDirectoryEntry: ({ knows }) => {
      const others = people.filter(({ isMe }) => !isMe)
      const mine = { ...person('Niels Ny', { isMe: true }), knows }
      people = knows === '' ? others : [...others, mine]
      return directory()
    },
    findConfidential: () => ({ marks: [] }),
  })
}, 300_000)
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})

const opened = (page: string, look: Look = {}): Promise<Page> => tab.open(browser, page, look)

it.each(LOOKS)('a newcomer finds all they need to begin: $name', async ({ name, ...look }) => {
  isCoordinator = false
  of = begun()
  const page = await opened('welcome', look)
  await page.getByText('Et godt arbejdsliv').waitFor()
  await page.getByText('Ringe til hinanden først').waitFor()
  await page.getByText('Holde fast i tavlemøderne').waitFor()
  await page.getByText('Åse Ørsted').waitFor()
  expect(await page.locator('a[href="#/contract"]').count()).toBe(1)
  await expectReadable(page)
  await leavePicture(page, `welcome-${name}`)
  await page.context().close()
})

it('says what is not there yet, and what happens then', async () => {
  isCoordinator = false
  of = { ...begun(), meeting: null, contract: null, carried: { groups: [], own: [] } }
  const page = await opened('welcome')
  await page.getByText('Mødet er ikke booket endnu. Du får indkaldelsen i Outlook.').waitFor()
  await page.getByText('Gruppen har ikke en kontrakt endnu. Den skriver I sammen.').waitFor()
  await page.getByText('Gruppen har ikke noget åbent at følge op på.').waitFor()
  await page.context().close()
})

it('the coordinator writes the greeting, and goes back to the standard one', async () => {
  isCoordinator = true
  greeting = null
  const page = await opened('welcome')
  await page.getByText('Du er med på lige fod fra første møde').waitFor()
  await page.getByRole('button', { name: 'Ret hilsenen' }).click()
  await page.getByRole('textbox', { name: /^Hilsen/ }).fill('Velkommen. Vi glæder os.')
  await page.getByRole('textbox', { name: 'Underskrevet' }).fill('Direktionen i Fjordby')
  await expectReadable(page)
  await leavePicture(page, 'welcome-greeting')
  await page.getByRole('button', { name: 'Gem hilsenen' }).click()
  // The words stand in the form too, so its leaving is what is waited for.
  await page.getByRole('button', { name: 'Gem hilsenen' }).waitFor({ state: 'detached' })
  await page.getByText('Velkommen. Vi glæder os.').waitFor()
  expect(greeting).toEqual({ words: 'Velkommen. Vi glæder os.', signedBy: 'Direktionen i Fjordby' })
  await page.getByRole('button', { name: 'Ret hilsenen' }).click()
  await page.getByRole('button', { name: 'Brug standardhilsenen' }).click()
  await page.getByText('Du er med på lige fod fra første møde').waitFor()
  expect(greeting).toBeNull()
  await page.context().close()
})

it('a leader puts themselves on the list of who knows what, is found, and goes off it again', async () => {
  isCoordinator = false
  people = [{ ...person('Åse Ørsted'), knows: 'Vagtplaner og fravær' }]
  const page = await opened('directory')
  await page.getByRole('textbox', { name: 'Det kan du spørge mig om' }).fill('Byggesager')
  await page.getByRole('button', { name: 'Gem', exact: true }).click()
  await page.getByText('Du er på listen.').waitFor()
  const search = page.getByRole('textbox', { name: 'Søg efter emne' })
  await search.fill('byg')
  await page.getByText('1 leder', { exact: true }).waitFor()
  await search.fill('økonomi')
  await page.getByText('Ingen passer på din søgning').waitFor()
  await search.fill('')
  await page.getByRole('button', { name: 'Tag mig af listen' }).click()
  await page.getByText('Du er ikke længere på listen.').waitFor()
  expect(people.map(({ name }) => name)).toEqual(['Åse Ørsted'])
  await page.context().close()
})

it.each(LOOKS)('the list reads well: $name', async ({ name, ...look }) => {
  isCoordinator = false
  people = [
    { ...person('Åse Ørsted'), knows: 'Vagtplaner og fravær' },
    { ...person('Niels Ny', { isMe: true }), knows: 'Byggesager' },
  ]
  const page = await opened('directory', look)
  await page.getByText('Vagtplaner og fravær').waitFor()
  await expectReadable(page)
  await leavePicture(page, `directory-${name}`)
  await page.context().close()
})
