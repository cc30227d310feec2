import { Radio, RadioGroup, Text } from '@fluentui/react-components'
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { RELEASE_RULES, type ReleaseRule } from '#bot/domain/release.ts'
import { call } from '../../client.ts'
import { Problem } from '../../parts/problem.tsx'
import { useText } from '../../session.ts'

/** The municipality's choice of how a group agrees on what it passes on. */
export const ReleaseRuleChoice = ({ tell }: { tell: (words: string) => void }) => {
  const words = useText().release.rule
  const queries = useQueryClient()
  const found = useQuery({
    queryKey: ['getReleaseRule'],
    queryFn: () => call('getReleaseRule', {}),
  })
  const choose = useMutation({
    mutationFn: (rule: ReleaseRule) => call('chooseReleaseRule', { rule }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['getReleaseRule'] })
      tell(words.saved)
    },
  })
  if (!found.data) return found.error ? <Problem error={found.error} /> : null
  return (
    <section aria-labelledby="release-rule">
      <Text as="h2" size={500} weight="semibold" id="release-rule">
        {words.title}
      </Text>
      <p>{words.lead}</p>
      <RadioGroup
        aria-labelledby="release-rule"
        value={found.data.rule}
        onChange={(_, { value }) => choose.mutate(value as ReleaseRule)}
      >
        {RELEASE_RULES.map((rule) => (
          <Radio key={rule} value={rule} label={words[rule]} />
        ))}
      </RadioGroup>
      {choose.error !== null && <Problem error={choose.error} />}
    </section>
  )
}
