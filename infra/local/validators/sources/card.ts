import type { IAdaptiveCard } from '@microsoft/teams.cards'

/** What a card is checked against. */
export interface Card {
  AdaptiveCard: Omit<IAdaptiveCard, 'msteams'> & {
    msteams?: Omit<NonNullable<IAdaptiveCard['msteams']>, 'width'> & {
      /** The typings know the one, Microsoft's pages the other; Teams takes both. */
      width?: 'full' | 'Full'
    }
  }
}
