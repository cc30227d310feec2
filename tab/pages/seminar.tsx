import { lazy, Suspense } from 'react'
import type { PageProps } from '../pages.ts'
import { Loading } from '../parts/loading.tsx'
import { useSession } from '../session.ts'
import { Day } from './seminar/day.tsx'
import { Screen } from './seminar/screen.tsx'
import './seminar/print.css'

/** Fields, dialogs and a calendar: no leader waits for them to find their table. */
const Plan = lazy(() => import('./seminar/plan.tsx'))

/** "Lederseminar": every leader's programme and table, the questions on a screen, and the plan of the day. */
export default function Seminar({ parameter }: PageProps) {
  const { me } = useSession()
  if (parameter === 'screen') return <Screen />
  if (parameter === 'plan' && (me.isChief || me.isCoordinator))
    return (
      <Suspense fallback={<Loading lines={8} />}>
        <Plan />
      </Suspense>
    )
  return <Day />
}
