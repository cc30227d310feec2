import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = fileURLToPath(new URL('.', import.meta.url))

/** Builds the workbench into `infra/local/workbench/dist`, which the control server serves at `/`. */
export default defineConfig({
  root: here,
  publicDir: `${here}public`,
  plugins: [react()],
  build: {
    outDir: `${here}dist`,
    emptyOutDir: true,
    target: 'es2022',
    // One local page, read from disk: a single chunk beats many small requests.
    chunkSizeWarningLimit: 2000,
    modulePreload: false,
  },
  server: { port: 4001, proxy: Object.fromEntries(['/_tenant', '/tab', '/api'].map(toTenant)) },
})

function toTenant(path: string): [string, string] {
  return [path, process.env.TENANT_URL ?? 'http://localhost:4000']
}
