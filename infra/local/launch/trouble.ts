/** Why the start cannot go on, in Danish and English, with what to do. Nothing else need be shown. */
export class Trouble extends Error {
  constructor(danish: string, english: string) {
    super(`${danish}\n${english}`)
    this.name = 'Trouble'
  }
}

/** A port that another program has. */
export const busyPort = (port: number, variable: 'PORT' | 'BOT_PORT') =>
  new Trouble(
    `Port ${port} er optaget af et andet program. Stop det, eller vælg en anden: ${variable}=${port + 100} npm start`,
    `Port ${port} is used by another program. Stop it, or choose another: ${variable}=${port + 100} npm start`,
  )

/** The same folder is in use by a tenant that runs already. */
export const alreadyRunning = (where: string) =>
  new Trouble(
    `Tværs kører allerede: ${where}. Stop den med Ctrl-C dér, før du starter igen.`,
    `Tværs is running already: ${where}. Stop it with Ctrl-C there before you start again.`,
  )
