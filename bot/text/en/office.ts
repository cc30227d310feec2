import type { office as da } from '../da/office.ts'
import { closing } from './closing.ts'
import { composing } from './composing.ts'
import { composition } from './composition.ts'
import { conceptReport } from './concept-report.ts'
import { erasure } from './erasure.ts'
import { greeting } from './greeting.ts'
import { leader } from './leader.ts'
import { newsletterDesk } from './newsletter-desk.ts'
import { organizer } from './organizer.ts'
import { overview } from './overview.ts'
import { overviewPage } from './overview-page.ts'
import { planForm } from './plan-form.ts'
import { planning } from './planning.ts'
import { reach } from './reach.ts'
import { regrouping } from './regrouping.ts'
import { retention } from './retention.ts'
import { roomKind } from './room-kind.ts'
import { round } from './round.ts'
import { roundEvaluation } from './round-evaluation.ts'
import { season } from './season.ts'
import { setup } from './setup.ts'
import { whySeat } from './why-seat.ts'
import { wishes } from './wishes.ts'
import { yearPictures } from './year-pictures.ts'

/** What the tab shows to the coordinator and the chief group alone; they wait a moment more, and nobody else does. */
export const office: typeof da = {
  closing,
  composing,
  composition,
  conceptReport,
  erasure,
  greeting,
  leader,
  newsletterDesk,
  organizer,
  overview,
  overviewPage,
  planForm,
  planning,
  reach,
  regrouping,
  retention,
  roomKind,
  round,
  roundEvaluation,
  season,
  setup,
  whySeat,
  wishes,
  yearPictures,
}
