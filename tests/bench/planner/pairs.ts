/** Who meets whom without repeats. */
export const run = (): void => {}
