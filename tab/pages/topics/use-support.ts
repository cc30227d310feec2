import { useMutation, useQueryClient } from '@tanstack/react-query'
import { call } from '../../client.ts'
import type { Listed, Topic } from './filter.ts'

const KEY = ['listTopics']

const toggled = (topic: Topic, support: boolean): Topic =>
  topic.isSupportedByMe === support
    ? topic
    : {
        ...topic,
        isSupportedByMe: support,
        supporters: topic.supporters + (support ? 1 : -1),
      }

/** Shows the support at once, and takes it back if it could not be kept. */
export const useSupport = () => {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ topic, support }: { topic: Topic['id']; support: boolean }) =>
      call('supportTopic', { topic, support }),
    onMutate: async ({ topic, support }) => {
      await queries.cancelQueries({ queryKey: KEY })
      const before = queries.getQueryData<Listed>(KEY)
      queries.setQueryData<Listed>(
        KEY,
        (listed) =>
          listed && {
            ...listed,
            topics: listed.topics.map((each) =>
              each.id === topic ? toggled(each, support) : each,
            ),
          },
      )
      return { before }
    },
    onError: (_error, _input, context) => queries.setQueryData(KEY, context?.before),
    onSettled: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
