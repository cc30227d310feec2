import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const here = import.meta.dirname
const tenant = process.env.TENANT_URL ?? 'http://localhost:4000'

/** Builds the workbench into `infra/local/workbench/dist`, which the control server serves at `/`. */
export default defineConfig(({ command }) => {
  // A test runner sets it to something else, and what it builds is what `npm start` then serves.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: here,
    plugins: [react()],
    build: {
      outDir: 'dist',
      emptyOutDir: true,
      target: 'es2022',
      // One local page, read from disk: a single chunk beats many small requests.
      chunkSizeWarningLimit: 2000,
      modulePreload: false,
    },
    server: {
      port: 4001,
      proxy: { '/_tenant': tenant, '/tab': tenant, '/api': tenant, '/q': tenant },
    },
  }
})
