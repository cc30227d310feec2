import { Button } from '@fluentui/react-components'
import { ArrowLeftRegular } from '@fluentui/react-icons/svg/arrow-left'
import { useNarrow } from '../lib/media.ts'
import { go } from '../lib/route.ts'
import { useText } from '../text/use-text.ts'

/** Back from the content to the list, where there is room for only one of them. */
export function BackButton() {
  const { t } = useText()
  return useNarrow() ? (
    <Button
      appearance="subtle"
      icon={<ArrowLeftRegular />}
      aria-label={t.common.back}
      onClick={() => go({ id: null })}
    />
  ) : null
}
