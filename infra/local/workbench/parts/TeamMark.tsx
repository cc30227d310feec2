import { Avatar, type AvatarProps } from '@fluentui/react-components'

/** A team's square with the first letters of its first two words, as Teams draws it. */
export function TeamMark(props: { name: string; size: AvatarProps['size'] }) {
  const initials = props.name
    .split(/\s+/)
    .slice(0, 2)
    .map((word) => word.charAt(0).toUpperCase())
    .join('')
  return (
    <Avatar
      aria-hidden
      shape="square"
      color="colorful"
      size={props.size ?? 28}
      name={props.name}
      initials={initials}
    />
  )
}
