/** The pages before sign-in: the name, one form, the choice of language and look. Nothing else. */
import type { ReactNode } from 'react';
import { htmlLang, languages } from '../../i18n/desk/index.ts';
import { useSay } from '../words/index.ts';
import { localName } from './local-name.ts';
import { useSettings } from './settings.tsx';
import { languageNames, ThemeMenu } from './TopLine.tsx';

export interface GatewayProps {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export function Gateway({ title, lead, children }: GatewayProps) {
  const say = useSay();
  const { language, setLanguage, session } = useSettings();
  return (
    <div className="gate">
      <header className="gate-head">
        <p className="gate-name">
          <span className="rail-name">Entente</span> <span>{localName(session.node.names, language)}</span>
        </p>
        <nav className="gate-languages" aria-label={say('frame.language')}>
          {languages.map((one) => (
            <a
              key={one}
              href={`?language=${one}`}
              lang={htmlLang[one]}
              hrefLang={htmlLang[one]}
              aria-current={one === language ? 'true' : undefined}
              onClick={(event) => {
                event.preventDefault();
                setLanguage(one);
              }}
            >
              {languageNames[one]}
            </a>
          ))}
          <ThemeMenu />
        </nav>
      </header>
      <main id="main" className="gate-main">
        <h1>{title}</h1>
        <p className="gate-lead">{lead}</p>
        {children}
      </main>
      <footer className="gate-foot">{say('frame.about')}</footer>
    </div>
  );
}
