import type { RoundId } from '#bot/domain/ids.ts'
import type { PageProps } from '../pages.ts'
import { Page } from '../parts/page.tsx'
import { useSession, useText } from '../session.ts'
import { Desk } from './newsletter/desk.tsx'
import { Letters } from './newsletter/letters.tsx'
import './newsletter/print.css'

/** "Orientering": the chief group writes the letter to the organisation; every leader reads it and tells it on. */
export default function Newsletter({ parameter }: PageProps) {
  const { me } = useSession()
  const words = useText().newsletter
  const round = parameter as RoundId | null
  return (
    <Page title={words.title} audience={words.audience} lead={words.lead}>
      {(me.isChief || me.isCoordinator) && <Desk round={round} />}
      <Letters round={round} />
    </Page>
  )
}
