/** The line above the page: where I am, search and commands, language, look, me. */
import type { ReactNode } from 'react';
import type { Static } from 'typebox';
import type { Plan } from '../../http/contract/index.ts';
import { htmlLang, languages } from '../../i18n/desk/index.ts';
import { Breadcrumb, Icon, MenuButton, type MenuPart, type Zone, ZoneMark } from '../parts/index.ts';
import { themes } from '../theme/index.ts';
import { useLanguage, useSay } from '../words/index.ts';
import { localName } from './local-name.ts';
import type { Place } from './page.ts';
import { useSettings } from './settings.tsx';
import { useSignOut } from './use-sign-out.ts';

export interface TopLineProps {
  readonly place: Place | null;
  readonly zone: Zone | undefined;
  readonly title: string;
  readonly plan: Static<typeof Plan> | null;
  readonly open: ReactNode;
  readonly news: ReactNode;
  readonly find: ReactNode;
}

export function TopLine({ place, zone, title, plan, open, news, find }: TopLineProps) {
  const say = useSay();
  const language = useLanguage();
  const steps = [
    ...(place === 'plans' ? [] : [{ word: say('frame.place.plans'), href: '/plans' }]),
    ...(plan === null || (place === 'overview' && title === say('frame.place.overview'))
      ? []
      : [
          {
            word: localName(plan.title, language) || say('plans.untitled'),
            href: `/plans/${encodeURIComponent(plan.id)}`,
          },
        ]),
    { word: title },
  ];
  return (
    <header className="top">
      {open}
      <div className="top-where">
        <Breadcrumb steps={steps} />
        {plan === null ? null : <ZoneMark zone={zone ?? (place === 'exchange' ? 'shared' : 'own')} />}
      </div>
      {news}
      <div className="top-tools">
        {find}
        <LanguageMenu />
        <ThemeMenu />
        <PersonMenu />
      </div>
    </header>
  );
}

/** Each language in its own words. */
export const languageNames = { zh: '中文', lo: 'ລາວ', en: 'English' } as const;

/** The choice of language. */
export function LanguageMenu() {
  const say = useSay();
  const { language, setLanguage } = useSettings();
  const lines = languages.map((one) => ({
    id: one,
    word: languageNames[one],
    lang: htmlLang[one],
    chosen: one === language,
    onChoose: () => setLanguage(one),
  }));
  return (
    <MenuButton
      label={say('frame.language')}
      parts={[{ id: 'language', name: say('frame.language'), lines }]}
    >
      <Icon name="language" />
      <span className="top-word" lang={htmlLang[language]}>
        {languageNames[language]}
      </span>
    </MenuButton>
  );
}

/** The choice of theme. */
export function ThemeMenu() {
  const say = useSay();
  const { theme, setTheme } = useSettings();
  const lines = themes.map((one) => ({
    id: one,
    word: say(`frame.theme.${one}`),
    chosen: one === theme,
    onChoose: () => setTheme(one),
  }));
  return (
    <MenuButton label={say('frame.theme')} parts={[{ id: 'theme', name: say('frame.theme'), lines }]}>
      <Icon name="theme" />
    </MenuButton>
  );
}

function PersonMenu() {
  const say = useSay();
  const { session } = useSettings();
  const signOut = useSignOut();
  const { person } = session;
  if (person === null) return null;
  const roles = person.roles.map((role) => ({ id: role, word: say(`term.role.${role}`), disabled: true }));
  const deputy = person.deputyFor.map((name) => ({
    id: `for ${name}`,
    word: say('frame.deputy-for', { name }),
    disabled: true,
  }));
  const parts: MenuPart[] = [
    { id: 'me', name: person.displayName, lines: [...roles, ...deputy] },
    {
      id: 'acts',
      name: say('frame.me'),
      lines: [
        { id: 'mine', word: say('people.mine-title'), href: '/me' },
        { id: 'print', word: say('frame.print'), onChoose: () => window.print() },
        { id: 'parts', word: say('frame.place.parts'), href: '/parts' },
        { id: 'out', word: say('frame.sign-out'), onChoose: signOut },
      ],
    },
  ];
  return (
    <MenuButton label={say('frame.me-named', { name: person.displayName })} parts={parts}>
      <Icon name="person" />
      <span className="top-word top-me">{person.displayName}</span>
    </MenuButton>
  );
}
