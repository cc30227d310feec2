import { Avatar, type AvatarProps } from '@fluentui/react-components'

/** A person's initials on a colour of their own; the bot's is the app's mark. */
export function Face(props: { name: string; bot?: boolean; size?: AvatarProps['size'] }) {
  return props.bot ? (
    <Avatar
      aria-hidden
      shape="square"
      color="brand"
      size={props.size ?? 32}
      image={{ src: './icon.svg', alt: '' }}
    />
  ) : (
    <Avatar aria-hidden name={props.name} color="colorful" size={props.size ?? 32} />
  )
}
