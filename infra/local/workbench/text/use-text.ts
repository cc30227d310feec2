import { useSettings } from '../lib/settings.ts'
import { type Language, type Text, textIn } from './text.ts'

/** The sentences in the language chosen, and which language that is. */
export function useText(): { t: Text; language: Language } {
  const { language } = useSettings()
  return { t: textIn(language), language }
}
