import { describe, expect, it } from 'vitest'
import { isWebAddress, problemsBeforeRelease, release } from '#bot/domain/agenda/release.ts'
import type { AgendaContent } from '#bot/domain/agenda.ts'
import { day, instant } from '#bot/domain/calendar.ts'
import { anAgenda, anAgendaContent, aTask, withPoint } from '#tests/support/make-agenda.ts'

const frame = { meetingMinutes: 180, firstMeeting: day('2027-01-20'), today: day('2027-01-04') }
const now = instant('2027-01-04T10:00:00Z')
const problemsOf = (content: AgendaContent, released: AgendaContent | null = null) =>
  problemsBeforeRelease(content, { ...frame, released }).map(({ problem }) => problem)

describe('what stands between a draft and its release', () => {
  it('is nothing when theme, why, minutes and tasks are there', () => {
    expect(problemsOf(anAgendaContent())).toEqual([])
  })

  it('is a theme and a why of blanks only', () => {
    expect(problemsOf(anAgendaContent({ theme: ' ', why: '\n' }))).toEqual([
      'theme-missing',
      'why-missing',
    ])
  })

  it('is minutes that are left, with how many', () => {
    const content = withPoint(anAgendaContent(), 'joint-focus', { minutes: 45 })
    expect(problemsBeforeRelease(content, { ...frame, released: null })).toEqual([
      { problem: 'minutes-left', at: 'minutes', by: 5 },
    ])
  })

  it('is an opening that takes more time than there is', () => {
    const opening = { title: 'Oplæg', by: '', minutes: 30 }
    expect(problemsOf(anAgendaContent({ opening }))).toEqual(['minutes-over'])
  })

  it('is a point without minutes, though the sum is right', () => {
    const content = withPoint(
      withPoint(anAgendaContent(), 'evaluation', { minutes: 0 }),
      'summary',
      { minutes: 25 },
    )
    expect(problemsOf(content)).toEqual(['point-without-minutes'])
  })

  it('is an opening without a title', () => {
    const content = withPoint(
      anAgendaContent({ opening: { title: '', by: '', minutes: 10 } }),
      'joint-focus',
      { minutes: 40 },
    )
    expect(problemsOf(content)).toEqual(['opening-title-missing'])
  })

  it('is material that is not a safe address with a title', () => {
    const materials = [{ title: 'Artikel', url: 'http://eksempel.dk' }]
    const content = withPoint(anAgendaContent(), 'good-leadership', { materials })
    expect(problemsOf(content)).toEqual(['material-incomplete'])
  })

  it('is no task, or more than three', () => {
    const tasks = [aTask(), aTask(), aTask(), aTask()]
    expect(problemsOf(anAgendaContent({ tasks: [] }))).toEqual(['task-missing'])
    expect(problemsOf(anAgendaContent({ tasks }))).toEqual(['too-many-tasks'])
  })

  it('is a task due on the day of the first meeting', () => {
    expect(problemsOf(anAgendaContent({ tasks: [aTask({ due: '2027-01-20' })] }))).toEqual([
      'task-due-late',
    ])
    expect(problemsOf(anAgendaContent({ tasks: [aTask({ due: '2027-01-19' })] }))).toEqual([])
  })

  it('is a day gone by, but not for a task that people have got already', () => {
    const content = anAgendaContent({ tasks: [aTask({ due: '2027-01-03' })] })
    expect(problemsOf(content)).toEqual(['task-due-past'])
    expect(problemsOf(content, content)).toEqual([])
  })
})

describe('releasing', () => {
  it('gives the first release revision 1 and no changes', () => {
    const agenda = anAgenda()
    expect(release(agenda, frame, now)).toEqual({
      ok: true,
      value: { ...agenda, released: { content: agenda.draft, revision: 1, at: now, changed: [] } },
    })
  })

  it('counts up and says what changed after that', () => {
    const first = release(anAgenda(), frame, now)
    if (!first.ok) throw new Error(first.refusal)
    const draft = { ...first.value.draft, theme: 'Et nyt tema' }
    expect(release({ ...first.value, draft }, frame, now)).toMatchObject({
      value: { released: { revision: 2, changed: ['theme'] } },
    })
  })

  it('refuses what the groups have already', () => {
    const first = release(anAgenda(), frame, now)
    if (!first.ok) throw new Error(first.refusal)
    expect(release(first.value, frame, now)).toMatchObject({ refusal: 'nothing-changed' })
  })

  it('refuses a draft that is not finished, and names each problem once', () => {
    const draft = anAgendaContent({
      theme: '',
      tasks: [aTask({ title: '' }), aTask({ title: '' })],
    })
    expect(release(anAgenda({ draft }), frame, now)).toEqual({
      ok: false,
      refusal: 'agenda-incomplete',
      detail: { problems: ['theme-missing', 'task-title-missing'], by: 0 },
    })
  })
})

describe('a web address', () => {
  it.each(['https://eksempel.dk/artikel?side=1', 'https://kl.dk'])('may be %s', (url) => {
    expect(isWebAddress(url)).toBe(true)
  })

  it.each([
    '',
    'eksempel.dk',
    'http://eksempel.dk',
    'javascript:alert(1)',
    'data:text/html,hej',
    'https://bank.dk@fup.example',
    'https://fil',
    'file:///c:/dokument.docx',
  ])('may not be "%s"', (url) => {
    expect(isWebAddress(url)).toBe(false)
  })
})
