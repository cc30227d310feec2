import { Avatar, type AvatarProps } from '@fluentui/react-components'

import { APP_ICON } from './AppMark.tsx'

/** A person's initials on a colour of their own; the bot's is the app's mark. */
export function Face(props: { name: string; bot?: boolean; size?: AvatarProps['size'] }) {
  return props.bot ? (
    <Avatar
      aria-hidden
      shape="square"
      color="brand"
      size={props.size ?? 32}
      image={{ src: APP_ICON, alt: '' }}
    />
  ) : (
    <Avatar aria-hidden name={props.name} color="colorful" size={props.size ?? 32} />
  )
}
