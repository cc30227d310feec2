import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Mark, Texts } from '#bot/domain/confidential/mark.ts'
import type { Gate } from '#bot/domain/confidential/where.ts'
import { call } from '../client.ts'

/** Nobody is told about a word before they have finished it. */
const PAUSE_MILLISECONDS = 600

export type Marks = {
  /** What is marked in a field as it was last looked through; nothing while the field says something else. */
  readonly inField: (field: string) => readonly Mark[]
  readonly all: readonly Mark[]
  /** Looks again at once: something was refused. */
  readonly lookNow: () => void
}

/** Has texts looked through while they are written: what their readers should not get, or may not. Keeps nothing. */
export const useMarks = (gate: Gate, texts: Texts): Marks => {
  const written = JSON.stringify(Object.entries(texts).filter(([, text]) => text.trim() !== ''))
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(written), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [written])
  const found = useQuery({
    queryKey: ['findConfidential', gate, settled],
    queryFn: async () => {
      const asked = (JSON.parse(settled) as [string, string][]).map(([field, text]) => ({
        field,
        text,
      }))
      if (asked.length === 0) return { asked: {}, marks: [] }
      const { marks } = await call('findConfidential', { gate, texts: asked })
      return { asked: Object.fromEntries(asked.map(({ field, text }) => [field, text])), marks }
    },
    placeholderData: keepPreviousData,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
    retry: false,
  })
  const asked: Texts = found.data?.asked ?? {}
  const all = (found.data?.marks ?? []).filter((mark) => texts[mark.field] === asked[mark.field])
  return {
    all,
    inField: (field) => all.filter((mark) => mark.field === field),
    lookNow: () => setSettled(written),
  }
}
