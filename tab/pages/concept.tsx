import { useQuery } from '@tanstack/react-query'
import { call } from '../client.ts'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession, useText } from '../session.ts'
import { Own } from './concept/own.tsx'
import { ReportList } from './concept/reports.tsx'
import './concept/print.css'

const OwnPart = () => {
  const found = useQuery({ queryKey: ['getConcept'], queryFn: () => call('getConcept', {}) })
  if (found.isPending) return <Loading />
  if (found.isError) return <Problem error={found.error} retry={() => void found.refetch()} />
  return <Own found={found.data} />
}

/** "Konceptevaluering": every leader's own answer after six held meetings, and the chief group's report. */
const ConceptPage = () => {
  const { me } = useSession()
  const { concept: words, tab } = useText()
  const isLeader = me.group !== null
  return (
    <Page
      title={tab.pages.concept}
      {...(isLeader && { audience: words.audience })}
      lead={words.lead}
    >
      {isLeader && <OwnPart />}
      {(me.isChief || me.isCoordinator) && <ReportList />}
    </Page>
  )
}

export default ConceptPage
