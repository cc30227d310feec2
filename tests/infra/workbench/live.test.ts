import { expect, it } from 'vitest'
import { redrawer } from '#infra/local/workbench/api/live.ts'

it('gathers a burst of changes into few redraws, and always sees the last one', async () => {
  const rounds: string[][] = []
  let finish: () => void = () => undefined
  let second: () => void = () => undefined
  const twice = new Promise<void>((done) => {
    second = done
  })
  const redraw = redrawer(async (keys) => {
    rounds.push([...keys].toSorted())
    if (rounds.length === 2) second()
    else
      await new Promise<void>((done) => {
        finish = done
      })
  }, 0)
  redraw(['posts'])
  redraw(['posts', 'view'])
  redraw(['clock'])
  expect(rounds).toEqual([['posts']])
  finish()
  await twice
  expect(rounds).toEqual([['posts'], ['clock', 'posts', 'view']])
})
