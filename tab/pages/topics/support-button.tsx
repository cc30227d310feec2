import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { Icon } from '../../parts/icon.tsx'
import { useText } from '../../session.ts'
import type { Topic } from './filter.ts'

const useStyles = makeStyles({
  button: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    justifyContent: 'center',
    alignSelf: 'start',
    boxSizing: 'border-box',
    width: '56px',
    height: '60px',
    padding: `${tokens.spacingVerticalXS} 0`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  toggle: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
    },
  },
  pressed: {
    backgroundColor: tokens.colorBrandBackground2,
    border: `1px solid ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground2,
    ':hover': { backgroundColor: tokens.colorBrandBackground2Hover },
  },
  still: { border: `1px solid ${tokens.colorTransparentStroke}` },
})

/** How many support the topic; a toggle for those who may, a number for others. */
export const SupportButton = ({
  topic,
  maySupport,
  support,
}: {
  topic: Topic
  maySupport: boolean
  support: (support: boolean) => void
}) => {
  const styles = useStyles()
  const words = useText().topicBank.page
  if (!maySupport || topic.isMine)
    return (
      <div className={mergeClasses(styles.button, styles.still)}>
        <Icon name="support" />
        <span aria-hidden="true">{topic.supporters}</span>
        <span className="visually-hidden">{words.supporters(topic.supporters)}</span>
      </div>
    )
  return (
    <button
      type="button"
      className={mergeClasses(
        styles.button,
        styles.toggle,
        topic.isSupportedByMe && styles.pressed,
      )}
      aria-pressed={topic.isSupportedByMe}
      aria-label={words.supportTopic(topic.title, topic.supporters)}
      title={topic.isSupportedByMe ? words.supporting : words.support}
      onClick={() => support(!topic.isSupportedByMe)}
    >
      <Icon name="support" filled={topic.isSupportedByMe} />
      {topic.supporters}
    </button>
  )
}
