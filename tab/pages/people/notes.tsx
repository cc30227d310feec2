import {
  MessageBar,
  MessageBarBody,
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
import type { ListColumn } from '#bot/domain/import/columns.ts'
import { useText } from '../../session.ts'

type Note<Kind> = { line: number; column: ListColumn; kind: Kind; found: string }

const useStyles = makeStyles({
  table: { tableLayout: 'auto', marginTop: tokens.spacingVerticalS },
  line: { width: '4em', fontVariantNumeric: 'tabular-nums' },
  column: { width: '30%' },
  cell: {
    height: 'auto',
    paddingBlock: tokens.spacingVerticalXS,
    verticalAlign: 'top',
    whiteSpace: 'normal',
  },
})

/** What there is to say about the list's lines, each with its line number and column. */
export const Notes = <Kind,>({
  title,
  intent,
  notes,
  sentence,
}: {
  title: string
  intent: 'error' | 'warning'
  notes: { count: number; shown: readonly Note<Kind>[] }
  sentence: (note: Note<Kind>) => string
}) => {
  const styles = useStyles()
  const { leader } = useText()
  const words = leader.preview
  if (notes.count === 0) return null
  const table = (
    <>
      <Table size="small" className={styles.table} aria-label={title}>
        <TableHeader>
          <TableRow>
            <TableHeaderCell className={styles.line}>{words.line}</TableHeaderCell>
            <TableHeaderCell className={styles.column}>{words.column}</TableHeaderCell>
            <TableHeaderCell>{words.problem}</TableHeaderCell>
          </TableRow>
        </TableHeader>
        <TableBody>
          {notes.shown.map((note) => (
            <TableRow key={`${note.line} ${note.column} ${note.kind}`}>
              <TableCell className={styles.cell}>{note.line}</TableCell>
              <TableCell className={styles.cell}>{leader.columns[note.column]}</TableCell>
              <TableCell className={styles.cell}>{sentence(note)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {notes.count > notes.shown.length && (
        <Text size={200}>{words.more(notes.count - notes.shown.length)}</Text>
      )}
    </>
  )
  if (intent === 'warning')
    return (
      <details>
        <summary>{title}</summary>
        {table}
      </details>
    )
  return (
    <div>
      <MessageBar intent={intent}>
        <MessageBarBody>{title}</MessageBarBody>
      </MessageBar>
      {table}
    </div>
  )
}
