import { lazy } from 'react'

/** Fetched by those who press the button; most come to read. */
export const Confirm = lazy(async () => ({
  default: (await import('../../parts/confirm.tsx')).Confirm,
}))

export const TitleForm = lazy(async () => ({
  default: (await import('./title-form.tsx')).TitleForm,
}))
