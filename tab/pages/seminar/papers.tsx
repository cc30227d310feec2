import { type Day, momentAt } from '#bot/domain/calendar.ts'
import { layingsOf } from '#bot/domain/seminar/programme.ts'
import type { ProgrammeItem } from '#bot/domain/seminar.ts'
import { clock, longDay } from '#bot/text/format.ts'
import { useSession } from '../../session.ts'
import type { Planned } from './use-seminar.ts'
import { useWords } from './words.ts'

type Programmed = {
  readonly theme: string
  readonly place: string
  readonly day: Day | null
  readonly programme: readonly ProgrammeItem[]
  readonly questions: readonly { readonly text: string; readonly minutes: number }[]
}

/** The day on one A4 page, with room for notes; only on paper. */
export const ProgrammePaper = ({ title, seminar }: { title: string; seminar: Programmed }) => {
  const words = useWords()
  const { locale } = useSession()
  const { day } = seminar
  return (
    <div className="seminar-paper programme">
      <h1>{title}</h1>
      <p>
        {day && longDay(locale, day)} · {seminar.place}
      </p>
      <p>
        <strong>{seminar.theme}</strong>
      </p>
      <table>
        <thead>
          <tr>
            <th>{words.papers.time}</th>
            <th>{words.papers.what}</th>
            <th>{words.papers.speaker}</th>
          </tr>
        </thead>
        <tbody>
          {seminar.programme.map(({ from, title: what, speaker }, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: an item is its place
            <tr key={at}>
              <td>{from === null || !day ? '' : clock(locale, momentAt(day, from))}</td>
              <td>{what}</td>
              <td>{speaker}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {seminar.questions.length > 0 && (
        <>
          <p>
            <strong>{words.questions}</strong>
          </p>
          <ol>
            {seminar.questions.map(({ text, minutes }, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
              <li key={at}>{`${text} (${words.minutes(minutes)})`}</li>
            ))}
          </ol>
        </>
      )}
      <p>
        <strong>{words.papers.notes}</strong>
      </p>
      <div className="lines" />
    </div>
  )
}

type Laid = NonNullable<Planned['seating']>['tables']

/** One card for each table of each laying: its number, who sits there, and what they talk about. */
export const TableCards = ({ planned, tables }: { planned: Planned; tables: Laid }) => {
  const words = useWords()
  const { questions } = planned.plan
  const layings = layingsOf(questions)
  return (
    <div className="seminar-paper cards">
      <ul>
        {tables.flatMap((laid, laying) =>
          laid.map(({ number, people }) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a laying is its place
            <li key={`${laying} ${number}`}>
              <div className="number">{words.tables.table(number)}</div>
              {tables.length > 1 && <p>{words.tables.laying(laying + 1)}</p>}
              <p>
                {people.map(({ id, name }) => (
                  <span key={id}>
                    {name}
                    <br />
                  </span>
                ))}
              </p>
              {questions.map(({ text, minutes }, at) =>
                layings[at] === laying ? (
                  // biome-ignore lint/suspicious/noArrayIndexKey: a question is its place
                  <p key={at}>{`${text} (${words.minutes(minutes)})`}</p>
                ) : null,
              )}
            </li>
          )),
        )}
      </ul>
    </div>
  )
}

/** Everybody by name with their tables, for the door. */
export const NameList = ({ title, tables }: { title: string; tables: Laid }) => {
  const words = useWords()
  const { locale } = useSession()
  const people = new Map<string, { name: string; numbers: (number | null)[] }>()
  tables.forEach((laid, laying) => {
    for (const { number, people: at } of laid)
      for (const { id, name } of at) {
        const known = people.get(id) ?? { name, numbers: tables.map(() => null) }
        known.numbers[laying] = number
        people.set(id, known)
      }
  })
  const sorted = [...people.entries()].sort(([, one], [, other]) =>
    one.name.localeCompare(other.name, locale),
  )
  return (
    <div className="seminar-paper list">
      <h1>{words.papers.listTitle}</h1>
      <p>{title}</p>
      <table>
        <thead>
          <tr>
            <th>{words.papers.name}</th>
            {tables.map((_, laying) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a laying is its place
              <th key={laying}>
                {tables.length === 1 ? words.papers.table : words.papers.times(laying + 1)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted.map(([id, { name, numbers }]) => (
            <tr key={id}>
              <td>{name}</td>
              {numbers.map((number, laying) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a laying is its place
                <td key={laying}>{number ?? ''}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
