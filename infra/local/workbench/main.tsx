import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App.tsx'
import { ControlError } from './api/control.ts'
import './page.css'

const client = new QueryClient({
  defaultOptions: {
    queries: {
      // The stream says when something changed; nothing needs to be asked for again before that.
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      // A refusal is an answer; only a tenant that is not there is asked again.
      retry: (failures, error) =>
        error instanceof ControlError && error.status === 0 && failures < 2,
    },
  },
})

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no element with the id "root"')
createRoot(root).render(
  <StrictMode>
    <QueryClientProvider client={client}>
      <App />
    </QueryClientProvider>
  </StrictMode>,
)
