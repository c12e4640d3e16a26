/**
 * What the whole desk rests on: the reader's language, the theme, who is signed in. The person's own language is kept
 * with the account; both are kept in cookies too, so that the server draws the very first page right.
 */
import { createContext, type ReactNode, use } from 'react';
import type { Session } from '../../http/contract/index.ts';
import type { Language } from '../../i18n/desk/index.ts';
import type { Theme } from '../theme/index.ts';
import { LanguageOfPage } from '../words/index.ts';

/** What a page is drawn with. */
export interface Settings {
  readonly language: Language;
  readonly theme: Theme;
  readonly session: Session;
  /** The time zone of the node: instants are written in it, alike on server and screen. */
  readonly zone: string;
  readonly setLanguage: (language: Language) => void;
  readonly setTheme: (theme: Theme) => void;
}

const SettingsContext = createContext<Settings | null>(null);

/** Hands the settings down. */
export function SettingsProvider({
  settings,
  children,
}: {
  readonly settings: Settings;
  readonly children: ReactNode;
}) {
  return (
    <SettingsContext value={settings}>
      <LanguageOfPage value={settings.language}>{children}</LanguageOfPage>
    </SettingsContext>
  );
}

/** The settings; outside the desk there are none, which is a bug. */
export function useSettings(): Settings {
  const settings = use(SettingsContext);
  if (settings === null) throw new Error('no settings above this component');
  return settings;
}

/** The session; who may do what is already worked out in it. */
export function useSession(): Session {
  return useSettings().session;
}

/** True if the person who is signed in may do this. */
export function useMay(permission: NonNullable<Session['person']>['permissions'][number]): boolean {
  return useSession().person?.permissions.includes(permission) ?? false;
}
