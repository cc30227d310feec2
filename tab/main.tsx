import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import './tab.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root to draw in')
createRoot(root).render(<App />)
