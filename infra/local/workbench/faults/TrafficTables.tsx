import {
  Badge,
  makeStyles,
  Table,
  TableBody,
  TableCell,
  TableHeader,
  TableHeaderCell,
  TableRow,
  Text,
  tokens,
} from '@fluentui/react-components'
import type { Traffic } from '../api/shapes.ts'
import { shortMoment } from '../lib/moments.ts'
import { useText } from '../text/use-text.ts'

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  title: { margin: 0 },
  subtle: { color: tokens.colorNeutralForeground2 },
  number: { width: '64px' },
  path: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: 'anywhere',
  },
  cell: { paddingBlock: tokens.spacingVerticalXS },
  rejected: {
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** What was called and how it went, and every call that the tenant refused as wrong. */
export function TrafficTables(props: { traffic: Traffic }) {
  const { t, language } = useText()
  const styles = useStyles()
  const { requests, rejected } = props.traffic
  const total = requests.reduce((sum, row) => sum + row.count, 0)
  return (
    <>
      <section className={styles.part}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {t.faults.rejected} ({rejected.length})
        </Text>
        {rejected.length === 0 && <Text className={styles.subtle}>{t.faults.noRejected}</Text>}
        {rejected.map((call) => (
          <div key={call.id} className={styles.rejected}>
            <Text className={styles.path}>
              {call.method} {call.host}
              {call.template}
            </Text>
            <Text size={200}>{call.problems.join(' · ')}</Text>
            <Text size={200} className={styles.subtle}>
              {call.status} · {shortMoment(call.at, language)}
            </Text>
          </div>
        ))}
      </section>
      <section className={styles.part}>
        <Text as="h2" weight="semibold" className={styles.title}>
          {t.faults.requests} ({t.faults.total(total)})
        </Text>
        {requests.length === 0 ? (
          <Text className={styles.subtle}>{t.faults.noRequests}</Text>
        ) : (
          <Table size="small" aria-label={t.faults.requests}>
            <TableHeader>
              <TableRow>
                <TableHeaderCell>{t.faults.path}</TableHeaderCell>
                <TableHeaderCell className={styles.number}>{t.faults.status}</TableHeaderCell>
                <TableHeaderCell className={styles.number}>{t.faults.count}</TableHeaderCell>
              </TableRow>
            </TableHeader>
            <TableBody>
              {requests.map((row) => (
                <TableRow key={`${row.host} ${row.method} ${row.template} ${row.status}`}>
                  <TableCell className={styles.cell}>
                    <span className={styles.path}>
                      {row.method} {row.template}
                      <Text block size={100} className={styles.subtle}>
                        {row.host}
                      </Text>
                    </span>
                  </TableCell>
                  <TableCell className={styles.number}>
                    <Badge appearance="tint" color={row.status < 400 ? 'success' : 'danger'}>
                      {row.status}
                    </Badge>
                  </TableCell>
                  <TableCell className={styles.number}>{row.count}</TableCell>
                </TableRow>
              ))}
            </TableBody>
          </Table>
        )}
      </section>
    </>
  )
}
