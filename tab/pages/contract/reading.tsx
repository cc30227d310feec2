import { Button, Text } from '@fluentui/react-components'
import type { ContractView } from '#bot/api/contract.ts'
import { dayOf } from '#bot/domain/calendar.ts'
import { longDay } from '#bot/text/format.ts'
import { Problem } from '../../parts/problem.tsx'
import { useSession, useText } from '../../session.ts'
import { Earlier } from './earlier.tsx'
import { Sections } from './sections.tsx'
import { useContractStyles } from './styles.ts'
import { useContractActions } from './use-contract.ts'

type Standing = NonNullable<ContractView['standing']>

/** One's own yes, and those of the others: who has said yes, never who has not. */
const Accepting = ({ contract, standing }: { contract: ContractView; standing: Standing }) => {
  const styles = useContractStyles()
  const words = useText().contract.page
  const { accept } = useContractActions(contract)
  const { revision, isAccepted, accepted, members } = standing
  return (
    <div className={styles.box}>
      <Text role="status" weight="semibold">
        {isAccepted ? words.isAccepted : words.acceptLead}
      </Text>
      <Button
        appearance={isAccepted ? 'secondary' : 'primary'}
        disabledFocusable={accept.isPending}
        onClick={() => accept.mutate({ revision, accepted: !isAccepted })}
      >
        {isAccepted ? words.withdraw : words.accept}
      </Button>
      {accept.isError && <Problem error={accept.error} />}
      <details>
        <summary className={styles.opener}>
          {words.accepted(accepted.length, members)} {words.whoAccepted}
        </summary>
        <ul>
          {accepted.map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </details>
    </div>
  )
}

/** The yearly look: to the host with the button that says it was had. */
const Look = ({ contract }: { contract: ContractView }) => {
  const styles = useContractStyles()
  const words = useText().contract.page
  const { keepIt } = useContractActions(contract)
  if (contract.due !== 'look') return null
  return (
    <div className={styles.box}>
      <Text>{words.look}</Text>
      {contract.draft && (
        <Button disabledFocusable={keepIt.isPending} onClick={() => keepIt.mutate()}>
          {words.keep}
        </Button>
      )}
      {keepIt.isError && <Problem error={keepIt.error} />}
    </div>
  )
}

/** The words that stand now, with what each member can do about them. */
export const Reading = ({ contract, standing }: { contract: ContractView; standing: Standing }) => {
  const styles = useContractStyles()
  const { locale } = useSession()
  const words = useText().contract.page
  return (
    <>
      <Text className={styles.quiet} block>
        {words.since(standing.revision, longDay(locale, dayOf(standing.at)))}
        {contract.keptAt !== null && contract.keptAt > standing.at && (
          <> {words.keptAt(longDay(locale, dayOf(contract.keptAt)))}</>
        )}
      </Text>
      <Look contract={contract} />
      <Sections content={standing.content} />
      <Accepting contract={contract} standing={standing} />
      <Earlier contract={contract} />
    </>
  )
}
