/** The themes: light, dark, high contrast, or whatever the reader's machine asks for. */

/** A theme as chosen; `system` follows the machine. */
export const themes = ['system', 'light', 'dark', 'contrast'] as const;
export type Theme = (typeof themes)[number];

/** True for a theme's name. */
export function isTheme(name: string): name is Theme {
  return themes.some((theme) => theme === name);
}
