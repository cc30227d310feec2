import { Component, type ReactNode } from 'react'
import { Problem } from './problem.tsx'

type Props = { readonly children: ReactNode }

/**
 * A page that crashes leaves a sentence and a way on, not an empty frame. Loading anew is the way: the
 * usual cause is a tab that was opened before the bot was upgraded.
 */
export class FaultBoundary extends Component<Props, { readonly error: unknown }> {
  override state: { readonly error: unknown } = { error: null }

  static getDerivedStateFromError(error: unknown) {
    return { error: error ?? new Error('unknown') }
  }

  override render() {
    if (this.state.error === null) return this.props.children
    return (
      <main style={{ padding: 16 }}>
        <Problem error={this.state.error} retry={() => window.location.reload()} />
      </main>
    )
  }
}
