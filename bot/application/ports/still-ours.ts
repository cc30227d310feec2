/**
 * Asked where a call to the outside begins; the function it gives is asked right before the call leaves, and throws a
 * busy `Fault` when the errand that it is made for may be another worker's by now.
 */
export type StillOurs = () => () => void
