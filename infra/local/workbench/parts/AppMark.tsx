import mark from '#manifest/color.svg'

/** Our app's icon, the same file as in its package. */
export const APP_ICON: string = mark

/** The app's icon as Teams shows it, with rounded corners; its name always stands beside it. */
export function AppMark(props: { size: number }) {
  const { size } = props
  return (
    <img
      src={APP_ICON}
      alt=""
      width={size}
      height={size}
      style={{ borderRadius: size / 5, flexShrink: 0 }}
    />
  )
}
