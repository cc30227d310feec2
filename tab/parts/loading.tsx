import { Skeleton, SkeletonItem, tokens } from '@fluentui/react-components'
import { text } from '#bot/text/text.ts'
import { useSession } from '../session.ts'

/** The one loading state: calm grey lines where the page will be. */
export const Loading = ({ lines = 5 }: { lines?: number }) => {
  const { locale } = useSession()
  return (
    <Skeleton aria-label={text(locale).tab.loading} style={{ padding: tokens.spacingVerticalL }}>
      {Array.from({ length: lines }, (_, index) => (
        <SkeletonItem
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
          key={index}
          size={24}
          style={{ marginBottom: tokens.spacingVerticalM, width: `${90 - ((index * 17) % 40)}%` }}
        />
      ))}
    </Skeleton>
  )
}
