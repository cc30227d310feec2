import { makeStyles, tokens } from '@fluentui/react-components'

const useStyles = makeStyles({
  text: { whiteSpace: 'pre-wrap' },
  mention: { color: tokens.colorBrandForeground1, fontWeight: tokens.fontWeightSemibold },
})

/** What a person wrote, as it was written; mentions stand out. */
export function PlainText(props: { text: string }) {
  const styles = useStyles()
  const parts = props.text.split(/<at[^>]*>(.*?)<\/at>/g)
  return (
    <span className={styles.text}>
      {parts.map((part, index) =>
        index % 2 === 1 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never move
          <span key={index} className={styles.mention}>
            @{part}
          </span>
        ) : (
          part
        ),
      )}
    </span>
  )
}
