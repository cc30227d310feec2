/** What is printed: the page carries all papers, and shows the one asked for on paper alone. */
export type Paper = 'programme' | 'cards' | 'list'

/** Opens the browser's own printing for one of the papers. */
export const printed = (paper: Paper): void => {
  document.body.dataset.paper = paper
  window.print()
}
