import type { Happening } from '../api/shapes.ts'
import { shortMoment } from '../lib/moments.ts'
import type { Language, Text } from '../text/text.ts'

/** What happens next and when, `Et møde begynder: Gruppe 3, ons. 20. jan. kl. 9.00`. */
export function happeningText(next: Happening, t: Text, language: Language): string {
  const kind = t.clock.kinds[next.kind] ?? t.clock.something
  const what = next.text ? `${kind}: ${next.text},` : kind
  return t.clock.nextIs(what, shortMoment(next.at, language))
}
