/**
 * The gallery: one sheet of all parts, shown in the reader's language in light, dark and high contrast side by side, then
 * in the other languages. It needs no data of the node; the samples in it are invented.
 */
import { useEffect, useState } from 'react';
import { I18nProvider } from 'react-aria-components';
import { htmlLang, type Language, languages, loadLanguage } from '../../../i18n/desk/index.ts';
import { languageNames, PageHead, useQueryState, useSettings } from '../../frame/index.ts';
import { Select } from '../../parts/index.ts';
import { isTheme, type Theme } from '../../theme/index.ts';
import { ariaLocales, LanguageOfPage, useSay } from '../../words/index.ts';
import { Sheet } from './Sheet.tsx';

const shown: readonly Theme[] = ['light', 'dark', 'contrast'];

export function Gallery() {
  const say = useSay();
  const { language } = useSettings();
  const [query, change] = useQueryState();
  const [ready, setReady] = useState(false);
  useEffect(() => {
    void Promise.all(languages.map(loadLanguage)).then(() => setReady(true));
  }, []);
  const theme = query.get('theme') ?? '';
  const themes = isTheme(theme) ? [theme] : shown;
  const asked = query.get('tongue') ?? '';
  const others = ready ? languages.filter((one) => one !== language) : [];
  const tongues = [language, ...others].filter((one) => asked === '' || one === asked);
  return (
    <>
      <PageHead title={say('frame.place.parts')} lead={say('gallery.lead')} />
      <div className="pair gallery-choice">
        <Select
          label={say('frame.theme')}
          value={theme}
          onChange={(next) => change({ theme: next })}
          choices={[
            { value: '', word: say('gallery.all') },
            ...shown.map((one) => ({ value: one, word: say(`frame.theme.${one}`) })),
          ]}
        />
        <Select
          label={say('frame.language')}
          value={asked}
          onChange={(next) => change({ tongue: next })}
          choices={[
            { value: '', word: say('gallery.all') },
            ...languages.map((one) => ({ value: one, word: languageNames[one], lang: htmlLang[one] })),
          ]}
        />
      </div>
      {tongues.map((tongue) => (
        <div key={tongue} className="gallery" data-themes={themes.length}>
          {themes.map((one) => (
            <Themed key={one} theme={one} language={tongue} />
          ))}
        </div>
      ))}
    </>
  );
}

function Themed({ theme, language }: { readonly theme: Theme; readonly language: Language }) {
  return (
    <LanguageOfPage value={language}>
      <I18nProvider locale={ariaLocales[language]}>
        <div className="gallery-sheet" data-theme={theme} lang={htmlLang[language]}>
          <Sheet theme={theme} language={language} />
        </div>
      </I18nProvider>
    </LanguageOfPage>
  );
}
