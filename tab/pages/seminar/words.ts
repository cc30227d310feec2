import { seminar as danish } from '#bot/text/da/seminar.ts'
import { seminar as english } from '#bot/text/en/seminar.ts'
import { useSession } from '../../session.ts'

/** The page's own sentences: fetched with it, so that nobody else waits for them. */
export const useWords = (): typeof danish => (useSession().locale === 'en' ? english : danish)
