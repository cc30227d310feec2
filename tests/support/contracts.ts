import { openContracts } from '#infra/local/validators/contracts.ts'

/** Where the second yardstick lies: beside the project, or where `CONTRACTS_DIR` says. */
export const contractsFolder =
  process.env.CONTRACTS_DIR ?? new URL('../../../shared/contracts', import.meta.url).pathname

/** The contracts, or null where the folder is absent; then a line says that these tests are skipped. */
export const contracts = openContracts(contractsFolder)

if (!contracts) console.warn(`Skipped: there are no contracts in ${contractsFolder}.`)
