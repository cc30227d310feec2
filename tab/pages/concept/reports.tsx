import { makeStyles, Text, tokens } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import { dayAndTime } from '#bot/text/format.ts'
import { call } from '../../client.ts'
import { Empty } from '../../parts/empty.tsx'
import { Loading } from '../../parts/loading.tsx'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { Report } from './report.tsx'

const useStyles = makeStyles({ reports: { marginTop: tokens.spacingVerticalXXL } })

/** For the chief group and the coordinator: the reports, newest first, and what is under way. */
export const ReportList = () => {
  const styles = useStyles()
  const { locale } = useSession()
  const words = useText().conceptReport
  const found = useQuery({
    queryKey: ['getConceptReports'],
    queryFn: () => call('getConceptReports', {}),
  })
  if (found.isPending) return <Loading />
  if (found.isError) return <Problem error={found.error} retry={() => void found.refetch()} />
  const { reports, underWay, asksAfter, needed } = found.data
  return (
    <section className={styles.reports} aria-label={words.heading}>
      {underWay && (
        <p>
          <Text>
            {words.underWay(
              underWay.groups,
              underWay.closesAt === null ? '' : dayAndTime(locale, underWay.closesAt),
            )}
          </Text>
        </p>
      )}
      {reports.length === 0 && !underWay && (
        <Empty title={words.none}>{words.noneLead(asksAfter)}</Empty>
      )}
      {reports.map((report) => (
        <Report key={report.round} report={report} needed={needed} />
      ))}
    </section>
  )
}
