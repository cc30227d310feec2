import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { CommitmentList } from '#bot/api/commitment.ts'
import type { ContractView } from '#bot/api/contract.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import { type ContractContent, EMPTY_CONTRACT } from '#bot/domain/contract.ts'
import type { CommitmentId, GroupId, PersonId } from '#bot/domain/ids.ts'
import { anId } from '#tests/support/make.ts'
import { type Answers, startTabAlone, type TabAlone } from '#tests/support/tab-alone.ts'
import { launch } from '#tests/support/workbench/browser.ts'
import { hold } from './hold.ts'
import { expectReadable, LOOKS, leavePicture } from './readable.ts'

const now = instant('2027-01-20T12:00:00Z')
const group = anId<GroupId>()
const friend = anId<PersonId>()

const empty: ContractView = {
  group,
  groupName: 'Ledelsesgruppe 1',
  draft: { content: EMPTY_CONTRACT, version: 0, isShared: false },
  standing: null,
  earlier: [],
  keptAt: null,
  due: 'write',
}
const trust = 'Det, der siges her, bliver her.\nVi siger til, når noget kommer for tæt på.'
const agreed: ContractContent = {
  meeting: 'Vi spørger, før vi svarer.',
  benefit: 'Hver især siger, hvad de tager med.',
  trust,
  attendance: 'Vi kommer, eller vi ringer til værten.',
}
const standing: ContractView = {
  ...empty,
  draft: { content: agreed, version: 4, isShared: true },
  standing: {
    revision: 2,
    content: agreed,
    at: now,
    isAccepted: false,
    accepted: ['Bo Lund', 'Åse Friis'],
    members: 12,
  },
  earlier: [
    { revision: 1, content: { ...agreed, trust: 'Det, der siges her, bliver her.' }, at: now },
  ],
  due: null,
}

const one = {
  of: 'me' as const,
  name: null,
  audience: 'private' as const,
  colleague: null,
  madeAt: now,
  from: '1. møderunde 2027',
  state: 'open' as const,
  history: [],
  followUps: [],
  deletedOn: null,
  isAsked: true,
  mayChange: true,
}
const many: CommitmentList = {
  groupName: 'Ledelsesgruppe 1',
  colleagues: [{ id: friend, name: 'Åse Friis' }],
  nextMeeting: { roundLabel: '2. møderunde 2027', startsAt: instant('2027-05-19T07:00:00Z') },
  commitments: [
    { ...one, id: anId<CommitmentId>(), text: 'Jeg spørger, før jeg svarer' },
    {
      ...one,
      id: anId<CommitmentId>(),
      of: 'group',
      text: 'Vi mødes på skift',
      isAsked: false,
      deletedOn: day('2027-03-04'),
    },
    {
      ...one,
      id: anId<CommitmentId>(),
      of: 'other',
      name: 'Åse Friis',
      audience: 'group',
      text: 'Give plads til den stille',
      isAsked: false,
      mayChange: false,
    },
  ],
}

let contract: ContractView
let list: CommitmentList
let asked: { name: string; input: unknown }[]

const noted = <T>(name: string, input: unknown, value: T): T => {
  asked.push({ name, input })
  return value
}
const answers: Answers = {
  whoAmI: () => ({
    person: anId<PersonId>(),
    name: 'Bo Lund',
    isCoordinator: false,
    isChief: true,
    isHost: true,
    group: { id: group, name: 'Ledelsesgruppe 1' },
    municipality: 'Fjordby Kommune',
    now,
  }),
  findConfidential: () => ({ marks: [] }),
  getContract: () => contract,
  saveContract: (input) => {
    const version = input.version + 1
    contract = { ...contract, draft: { content: input.content, version, isShared: false } }
    return noted('saveContract', input, contract)
  },
  shareContract: (input) => {
    const { content = EMPTY_CONTRACT, version = 0 } = contract.draft ?? {}
    contract = {
      ...standing,
      earlier: [],
      draft: { content, version, isShared: true },
      standing: {
        revision: 1,
        content,
        at: now,
        isAccepted: true,
        accepted: ['Bo Lund'],
        members: 12,
      },
    }
    return noted('shareContract', input, contract)
  },
  acceptContract: (input) => {
    if (contract.standing)
      contract = { ...contract, standing: { ...contract.standing, isAccepted: input.accepted } }
    const content = contract.standing?.content ?? EMPTY_CONTRACT
    const shown = { group, groupName: contract.groupName, revision: input.revision, content }
    const value = {
      ...shown,
      changed: [],
      isAccepted: input.accepted,
      isEarlier: false,
      tabUrl: '',
    }
    return noted('acceptContract', input, value)
  },
  getCommitments: () => list,
  makeCommitment: (input) => noted('makeCommitment', input, list),
  followUpCommitment: (input) => noted('followUpCommitment', input, list),
  settleCommitment: (input) => noted('settleCommitment', input, list),
}

let browser: Browser
let tab: TabAlone

beforeAll(async () => {
  browser = await launch()
  tab = await startTabAlone(answers)
})
afterAll(async () => {
  await browser?.close()
  await tab?.stop()
})
beforeEach(() => {
  contract = empty
  list = many
  asked = []
})

describe('the contract', () => {
  it('is talked through one subject at a time, by keyboard, and put before the group', async () => {
    const page = await tab.open(browser, 'contract')
    await page.getByRole('button', { name: 'Skriv kontrakten' }).press('Enter')
    for (const [index, words] of ['Vi spørger.', '', 'Det bliver her.', 'Vi kommer.'].entries()) {
      await page.getByText(`${index + 1} af 4`, { exact: true }).waitFor()
      await page.getByRole('textbox').fill(words)
      await page.getByRole('button', { name: /^Gem og (gå videre|se det hele)$/ }).press('Enter')
    }
    await page.getByRole('heading', { name: 'Læs det igennem sammen' }).waitFor()
    await leavePicture(page, 'contract-review')
    await page.getByRole('button', { name: 'Læg den frem for gruppen' }).press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Læg den frem for gruppen' }).press('Enter')
    await page.getByText('Du har sagt ja.').waitFor()
    expect(asked.filter(({ name }) => name === 'saveContract')).toHaveLength(3)
    expect(asked.at(-1)).toEqual({ name: 'shareContract', input: { version: 3, despite: [] } })
    await page.context().close()
  })

  it('keeps what is written while it is being saved', async () => {
    const page = await tab.open(browser, 'contract')
    await page.getByRole('button', { name: 'Skriv kontrakten' }).click()
    const letThrough = await hold(page, 'saveContract')
    await page.getByRole('textbox').fill('Vi spørger')
    await page.getByRole('button', { name: 'Gem og gå videre' }).click()
    await page.getByRole('textbox').fill('Vi spørger, før vi svarer.')
    letThrough()
    await page.getByText('2 af 4', { exact: true }).waitFor()
    await page.getByRole('button', { name: 'Forrige', disabled: false }).click()
    await page.getByText('1 af 4', { exact: true }).waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('Vi spørger, før vi svarer.')
    await page.context().close()
  })

  it('keeps both texts when somebody saved meanwhile, until the writer has chosen', async () => {
    const page = await tab.open(browser, 'contract')
    await page.getByRole('button', { name: 'Skriv kontrakten' }).click()
    await page.getByRole('textbox').fill('Mine ord')
    const refusal = { refusal: 'changed-meanwhile', detail: { by: 'Åse Friis' }, message: 'Nyere.' }
    await page.route('**/api/saveContract', (route) => route.fulfill({ json: refusal }))
    contract = {
      ...empty,
      draft: {
        content: { ...EMPTY_CONTRACT, meeting: 'De andres', trust: 'Nyt' },
        version: 7,
        isShared: false,
      },
    }
    await page.getByRole('button', { name: 'Gem og gå videre' }).click()
    await page.getByText('Åse Friis har gemt imens.', { exact: false }).waitFor()
    expect(await page.getByRole('textbox').inputValue()).toBe('Mine ord')
    await leavePicture(page, 'contract-overtaken')
    await page.unroute('**/api/saveContract')
    await page.getByRole('button', { name: 'Behold mine ord' }).click()
    await page.getByRole('button', { name: 'Gem og gå videre' }).click()
    await page.getByText('2 af 4').waitFor()
    expect(asked.at(-1)?.input).toEqual({
      version: 7,
      content: { ...EMPTY_CONTRACT, meeting: 'Mine ord', trust: 'Nyt' },
    })
    await page.context().close()
  })

  it('is said yes to, and shows what was changed since the version before', async () => {
    contract = { ...standing, draft: null }
    const page = await tab.open(browser, 'contract')
    await page.getByText('1. udgave, ').click()
    await page.getByText('Vi siger til, når noget kommer for tæt på.').nth(1).waitFor()
    await page.getByRole('button', { name: 'Jeg siger ja' }).click()
    await page.getByRole('button', { name: 'Træk mit ja tilbage' }).waitFor()
    expect(asked.at(-1)?.input).toEqual({ group, revision: 2, accepted: true })
    await page.context().close()
  })

  it.each(LOOKS)('can be read by everybody: $name', async (look) => {
    for (const [state, view] of [
      ['none', { ...empty, draft: null }],
      ['standing', standing],
    ] as const) {
      contract = view
      const page = await tab.open(browser, 'contract', look)
      await expectReadable(page)
      await leavePicture(page, `contract-${state}-${look.name}`)
      await page.context().close()
    }
    contract = standing
    const page = await tab.open(browser, 'contract', look)
    await page.getByRole('button', { name: /^(Ret kontrakten|Change the contract)$/ }).click()
    await page.getByRole('textbox').waitFor()
    await expectReadable(page)
    await leavePicture(page, `contract-writing-${look.name}`)
    await page.context().close()
  })
})

describe('commitments', () => {
  it('are written for oneself alone until one chooses to share', async () => {
    list = { ...many, commitments: [] }
    const page = await tab.open(browser, 'commitments')
    await page.getByRole('button', { name: 'Skriv en målsætning' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Spørge før jeg svarer')
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByText('Gemt.').waitFor()
    expect(asked.at(-1)?.input).toMatchObject({ of: 'me', audience: 'private', colleague: null })
    await page.context().close()
  })

  it('are shared with one colleague by choosing them', async () => {
    const page = await tab.open(browser, 'commitments')
    await page.getByRole('button', { name: 'Skriv en målsætning' }).first().click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox').fill('Spørge før jeg svarer')
    await dialog.getByRole('radio', { name: 'Min egen, delt med én kollega' }).check()
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await dialog.getByText('Vælg den kollega, du vil dele med.').waitFor()
    await leavePicture(page, 'commitments-form')
    await dialog.getByRole('combobox').selectOption({ label: 'Åse Friis' })
    await dialog.getByRole('button', { name: 'Gem' }).click()
    await page.getByText('Gemt.').waitFor()
    expect(asked.at(-1)?.input).toMatchObject({ audience: 'colleague', colleague: friend })
    await page.context().close()
  })

  it('are looked at with three questions, and settled with a way back', async () => {
    const page = await tab.open(browser, 'commitments')
    await page.getByRole('button', { name: 'Svar: Jeg spørger, før jeg svarer' }).click()
    await page.getByRole('textbox', { name: 'Hvornår blev det svært?' }).fill('Da det gik stærkt')
    await leavePicture(page, 'commitments-questions')
    await page.getByRole('button', { name: 'Gem svarene' }).click()
    await page.getByText('Gemt.').waitFor()
    expect(asked.at(-1)?.input).toMatchObject({ went: '', hard: 'Da det gik stærkt' })
    await page.getByRole('button', { name: 'Nået: Vi mødes på skift' }).click()
    await page.getByText('Godt gået.').waitFor()
    await page.getByRole('button', { name: 'Fortryd' }).click()
    await expect.poll(() => asked.at(-1)?.input).toMatchObject({ state: 'open' })
    await page.context().close()
  })

  it.each(LOOKS)('can be read by everybody: $name', async (look) => {
    const page = await tab.open(browser, 'commitments', look)
    await page.getByText('Vi mødes på skift').waitFor()
    await expectReadable(page)
    await leavePicture(page, `commitments-${look.name}`)
    await page.context().close()
  })
})
