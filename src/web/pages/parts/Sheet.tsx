/** One sheet of all parts. Headings are named after theme and language, so that every sheet stands for itself. */
import type { ReactNode } from 'react';
import type { Language } from '../../../i18n/desk/index.ts';
import type { Theme } from '../../theme/index.ts';
import { useSay } from '../../words/index.ts';
import { Choices, Fields } from './FieldSamples.tsx';
import { Buttons, Letters, Overlays } from './PlainSamples.tsx';
import { Figures, Marks } from './SignSamples.tsx';
import { Lists, Notices, Tables } from './StateSamples.tsx';
import { Ways } from './WaySamples.tsx';

export function Sheet({ theme, language }: { readonly theme: Theme; readonly language: Language }) {
  const say = useSay();
  const own = `${theme}-${language}`;
  return (
    <>
      <h2>
        {say('gallery.sheet', {
          theme: say(`frame.theme.${theme}`),
          language: say(`term.language.${language}`),
        })}
      </h2>
      <Sample name={say('gallery.letters')}>
        <Letters />
      </Sample>
      <Sample name={say('gallery.buttons')}>
        <Buttons />
      </Sample>
      <Sample name={say('gallery.fields')}>
        <Fields />
      </Sample>
      <Sample name={say('gallery.choices')}>
        <Choices own={own} />
      </Sample>
      <Sample name={say('gallery.marks')}>
        <Marks />
      </Sample>
      <Sample name={say('gallery.figures')}>
        <Figures />
      </Sample>
      <Sample name={say('gallery.tables')}>
        <Tables />
      </Sample>
      <Sample name={say('gallery.notices')}>
        <Notices />
      </Sample>
      <Sample name={say('gallery.lists')}>
        <Lists own={own} />
      </Sample>
      <Sample name={say('gallery.ways')}>
        <Ways />
      </Sample>
      <Sample name={say('gallery.overlays')}>
        <Overlays />
      </Sample>
    </>
  );
}

function Sample({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div className="gallery-sample">
      <h3>{name}</h3>
      {children}
    </div>
  );
}
