import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

/** The tab is served by the bot below `/tab/`; hashed names let its assets be cached for good. */
export default defineConfig(({ command }) => {
  // A test runner sets it to something else, and what it builds is what `npm start` then serves.
  if (command === 'build') process.env.NODE_ENV = 'production'
  return {
    root: import.meta.dirname,
    base: '/tab/',
    plugins: [react()],
    build: { outDir: 'dist', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 700 },
    logLevel: 'warn',
  }
})
