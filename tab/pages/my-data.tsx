import { Button } from '@fluentui/react-components'
import { useQuery } from '@tanstack/react-query'
import type { OutputOf } from '#bot/api/endpoint.ts'
import type { Endpoints } from '#bot/api/index.ts'
import { ownData as danish } from '#bot/text/da/own-data.ts'
import { ownData as english } from '#bot/text/en/own-data.ts'
import { call } from '../client.ts'
import type { PageProps } from '../pages.ts'
import { Icon } from '../parts/icon.tsx'
import { Loading } from '../parts/loading.tsx'
import { Page } from '../parts/page.tsx'
import { Problem } from '../parts/problem.tsx'
import { useSession } from '../session.ts'
import { saveFile } from './my-data/save-file.ts'
import { Sections } from './my-data/sections.tsx'
import './my-data/print.css'

export type OwnData = OutputOf<Endpoints['getMyData']>

/** "Mine oplysninger": everything that is kept about the reader, or, for the coordinator, about one who has asked. */
const MyDataPage = ({ parameter }: PageProps) => {
  const { locale } = useSession()
  const words = locale === 'en' ? english : danish
  const found = useQuery({
    queryKey: ['ownData', parameter],
    queryFn: () =>
      parameter === null ? call('getMyData', {}) : call('getPersonData', { person: parameter }),
  })
  const data = found.data
  const isOwn = parameter === null
  return (
    <Page
      title={isOwn ? words.title : words.titleOf(data?.name ?? '')}
      audience={isOwn ? words.audience : words.audienceOf}
      lead={isOwn ? words.lead : words.leadOf}
      {...(data && {
        actions: (
          <>
            <Button
              className="no-print"
              onClick={() => saveFile(words.fileName, JSON.stringify(data, null, 2))}
            >
              {words.file}
            </Button>
            <Button
              className="no-print"
              icon={<Icon name="print" />}
              onClick={() => window.print()}
            >
              {words.print}
            </Button>
          </>
        ),
      })}
    >
      {found.isPending && <Loading lines={8} />}
      {found.isError && <Problem error={found.error} retry={() => void found.refetch()} />}
      {data && <Sections data={data} words={words} />}
    </Page>
  )
}

export default MyDataPage
