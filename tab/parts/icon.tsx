/** Our own line drawings on a 20-pixel grid; decoration only, so the words beside them carry the meaning. */
const DRAWINGS = {
  add: 'M10 4v12M4 10h12',
  support:
    'M10 16.5S3.5 12.7 3.5 8.2A3.4 3.4 0 0 1 10 6.6a3.4 3.4 0 0 1 6.5 1.6c0 4.5-6.5 8.3-6.5 8.3Z',
  remove: 'M5 5l10 10M15 5 5 15',
  undo: 'M7 5 3.5 8.5 7 12M4 8.5h7.5a4 4 0 0 1 0 8H8',
  redo: 'M13 5l3.5 3.5L13 12M16 8.5H8.5a4 4 0 0 0 0 8H12',
  calendar: 'M4 5.5h12v11H4zM4 8.5h12M7 3.5v3M13 3.5v3',
  earlier: 'M12 5l-5 5 5 5',
  later: 'M8 5l5 5-5 5',
  print: 'M6 8V3.5h8V8M6 14H4V8h12v6h-2M6.5 12h7v4.5h-7z',
  done: 'M4 10.5 8 14.5 16 6',
  answer: 'M4 4.5h12v9h-7l-3.5 3v-3H4z',
} as const

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name, filled = false }: { name: IconName; filled?: boolean }) => (
  <svg
    width="20"
    height="20"
    viewBox="0 0 20 20"
    fill={filled ? 'currentColor' : 'none'}
    stroke="currentColor"
    strokeWidth="1.5"
    strokeLinecap="round"
    strokeLinejoin="round"
    aria-hidden="true"
    focusable="false"
  >
    <path d={DRAWINGS[name]} />
  </svg>
)
