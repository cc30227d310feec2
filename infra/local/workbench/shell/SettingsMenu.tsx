import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from '@fluentui/react-components'
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme'
import { remember, type ThemeChoice, useSettings } from '../lib/settings.ts'
import type { Language } from '../text/text.ts'
import { useText } from '../text/use-text.ts'

const THEMES: readonly ThemeChoice[] = ['system', 'default', 'dark', 'contrast']

/** Theme and language; on a phone the guide too, for which the bar has no room. */
export function SettingsMenu(props: { onGuide?: (() => void) | undefined }) {
  const { t } = useText()
  const { theme, language } = useSettings()
  return (
    <Menu
      checkedValues={{ theme: [theme], language: [language] }}
      onCheckedValueChange={(_event, { name, checkedItems: [chosen] }) => {
        if (name === 'theme') remember({ theme: chosen as ThemeChoice })
        if (name === 'language') remember({ language: chosen as Language })
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={t.shell.settings} relationship="label">
          <Button appearance="subtle" icon={<DarkThemeRegular />} />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{t.shell.theme}</MenuGroupHeader>
            {THEMES.map((choice) => (
              <MenuItemRadio key={choice} name="theme" value={choice}>
                {t.shell.themes[choice]}
              </MenuItemRadio>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuGroup>
            <MenuGroupHeader>{t.shell.language}</MenuGroupHeader>
            <MenuItemRadio name="language" value="da" lang="da">
              Dansk
            </MenuItemRadio>
            <MenuItemRadio name="language" value="en" lang="en">
              English
            </MenuItemRadio>
          </MenuGroup>
          {props.onGuide && (
            <>
              <MenuDivider />
              <MenuItem onClick={props.onGuide}>{t.guide.open}</MenuItem>
            </>
          )}
        </MenuList>
      </MenuPopover>
    </Menu>
  )
}
