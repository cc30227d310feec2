import { FluentProvider, tokens } from '@fluentui/react-components'
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { opening as sentences } from '#bot/text/opening.ts'
import { call, InvalidInput, Refusal } from './client.ts'
import { Frame } from './frame.tsx'
import { type Opening, useOpening } from './opening.ts'
import { Lines } from './parts/loading.tsx'

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 5_000,
      // A refusal is an answer; asking again gives the same one.
      retry: (times, error) =>
        times < 2 && !(error instanceof Refusal || error instanceof InvalidInput),
    },
  },
})

const WHO_AM_I = { queryKey: ['whoAmI'], queryFn: () => call('whoAmI', {}) }

type Inside = Extract<Opening, { is: 'inside' }>

const Inside = ({ place, words }: Inside) => (
  <Frame place={place} words={words} me={useQuery(WHO_AM_I)} />
)

const Opened = ({ opening }: { opening: Opening }) => {
  switch (opening.is) {
    case 'inside':
      return <Inside {...opening} />
    case 'waiting':
      return <Lines />
    case 'outside-teams':
      return <p style={{ padding: tokens.spacingVerticalXL }}>{opening.words.tab.outsideTeams}</p>
    case 'failed':
      return (
        <div role="alert" style={{ padding: tokens.spacingVerticalXL }}>
          <p>{sentences[opening.locale].failed}</p>
          <button type="button" onClick={() => window.location.reload()}>
            {sentences[opening.locale].reload}
          </button>
        </div>
      )
  }
}

/** The whole tab: Teams' theme and language around one session. */
export const App = () => {
  const { opening, look } = useOpening(() => void queries.prefetchQuery(WHO_AM_I))
  return (
    <FluentProvider
      theme={look.theme}
      style={{
        colorScheme: look.name === 'default' ? 'light' : 'dark',
        minHeight: '100%',
        // Until Teams has told its colours, its own background shows through: no white flash in the dark.
        ...(opening.is === 'waiting' && { backgroundColor: 'transparent' }),
      }}
    >
      <QueryClientProvider client={queries}>
        <Opened opening={opening} />
      </QueryClientProvider>
    </FluentProvider>
  )
}
