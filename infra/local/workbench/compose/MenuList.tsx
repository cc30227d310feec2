import { makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components'
import { AppMark } from '../parts/AppMark.tsx'
import { useText } from '../text/use-text.ts'
import type { OpenMenu, Option } from './menu.ts'

const useStyles = makeStyles({
  menu: {
    position: 'absolute',
    bottom: 'calc(100% + 6px)',
    insetInline: 0,
    zIndex: 5,
    maxHeight: '320px',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  heading: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  option: {
    display: 'grid',
    gridTemplateColumns: '24px minmax(0, 1fr)',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': {
      backgroundColor: tokens.colorSubtleBackgroundHover,
      color: tokens.colorNeutralForeground1Hover,
      '& .fui-Text': { color: 'inherit' },
    },
  },
  active: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `2px solid ${tokens.colorStrokeFocus2}`,
    outlineOffset: '-2px',
  },
  words: { display: 'grid' },
  description: { color: tokens.colorNeutralForeground2 },
})

/** The `/` or `@` menu over the box; the box itself moves `active` and has the focus. */
export function MenuList(props: {
  id: string
  menu: OpenMenu
  active: number
  onChoose: (option: Option) => void
}) {
  const { menu, active, id } = props
  const { t } = useText()
  const styles = useStyles()
  const heading = menu.kind === 'command' ? t.compose.commands : t.compose.mentionTitle
  return (
    <div className={styles.menu}>
      <div className={styles.heading} aria-hidden>
        {heading}
      </div>
      {menu.options.length === 0 && <div className={styles.heading}>{t.compose.noCommand}</div>}
      <div id={id} role="listbox" aria-label={heading}>
        {menu.options.map((option, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the box that owns the menu handles the keys
          // biome-ignore lint/a11y/useFocusableInteractive: focus stays in that box
          <div
            key={option.title}
            id={`${id}-${index}`}
            role="option"
            aria-selected={index === active}
            className={mergeClasses(styles.option, index === active && styles.active)}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => props.onChoose(option)}
          >
            <AppMark size={24} />
            <span className={styles.words}>
              <Text weight="semibold">
                {option.kind === 'command' ? '/' : '@'}
                {option.title}
              </Text>
              <Text size={200} className={styles.description}>
                {option.description}
              </Text>
            </span>
          </div>
        ))}
      </div>
    </div>
  )
}
