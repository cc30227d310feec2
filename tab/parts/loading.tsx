import { useText } from '../session.ts'

/** Calm grey lines where the page will be, for eyes alone. */
export const Lines = ({ count = 5 }: { count?: number }) => (
  <div className="loading" aria-hidden="true">
    {Array.from({ length: count }, (_, index) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the lines never move
      <div key={index} style={{ width: `${90 - ((index * 17) % 40)}%` }} />
    ))}
  </div>
)

/** The one loading state. Its own few lines, since Fluent's skeleton would be fetched by everybody before anything. */
export const Loading = ({ lines = 5 }: { lines?: number }) => (
  <div role="progressbar" aria-busy="true" aria-label={useText().tab.loading}>
    <Lines count={lines} />
  </div>
)
