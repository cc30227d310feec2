import { Button, Field, Input, makeStyles, tokens } from '@fluentui/react-components'
import { isWebAddress } from '#bot/domain/agenda/release.ts'
import type { AgendaPoint, Material } from '#bot/domain/agenda.ts'
import { Icon } from '../../parts/icon.tsx'
import { useText } from '../../session.ts'
import { changePoint, type Editing, replaced, without } from './editing.ts'
import { useFormStyles } from './styles.ts'

const useStyles = makeStyles({
  row: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr) auto',
    alignItems: 'start',
    gap: tokens.spacingHorizontalS,
    '@media (max-width: 640px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  url: { '@media (max-width: 640px)': { gridRow: 2, gridColumn: '1 / -1' } },
  remove: { marginTop: '24px' },
})

/** Links to what people may read or see: a title and an address each. */
export const Materials = ({ point, editing }: { point: AgendaPoint; editing: Editing }) => {
  const styles = useStyles()
  const form = useFormStyles()
  const { agenda } = useText()
  const words = agenda.form
  if (point.materials.length === 0) return null
  const set = (field: string, materials: readonly Material[]) =>
    changePoint(editing, point.name, field, { materials })
  const change = (at: number, given: Partial<Material>) =>
    set(`material.${at}.${Object.keys(given)}`, replaced(point.materials, at, given))
  const isWrong = (url: string) => (url !== '' || editing.isTried) && !isWebAddress(url)
  return (
    <ul className={form.rows} aria-label={`${words.materials}: ${agenda.points[point.name].name}`}>
      {point.materials.map((material, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a material has no name of its own while it is written
        <li key={at} className={styles.row}>
          <Field label={words.materialTitle} size="small">
            <Input
              maxLength={120}
              value={material.title}
              onChange={(_, { value }) => change(at, { title: value })}
            />
          </Field>
          <Field
            label={words.materialUrl}
            size="small"
            className={styles.url}
            validationMessage={isWrong(material.url) ? words.urlProblem : undefined}
          >
            <Input
              type="url"
              inputMode="url"
              placeholder="https://"
              maxLength={500}
              value={material.url}
              onChange={(_, { value }) => change(at, { url: value.trim() })}
            />
          </Field>
          <Button
            appearance="subtle"
            className={styles.remove}
            icon={<Icon name="remove" />}
            aria-label={words.removeMaterial(material.title)}
            onClick={() => set('materials', without(point.materials, at))}
          />
        </li>
      ))}
    </ul>
  )
}
