/**
 * A paper in the languages that were asked for: words only, in the order of its form. What a preview shows, and what pages
 * and sheets are set from.
 */
import type { WordsLanguage } from '../../plan/objects/index.ts';
import type { Audience } from './form.ts';
import type { PaperName } from './paper.ts';

/** The language of a paper, and the one beside it where it is bilingual. */
export interface PaperLanguages {
  readonly main: WordsLanguage;
  readonly second: WordsLanguage | null;
}

/** Words of one place. */
export interface SetText {
  readonly main: string;
  /** In the language beside it; null where there is none, or where it says the same. */
  readonly second: string | null;
  /** Where it is a number, or a day: what a sheet sorts by. */
  readonly number?: number;
  readonly day?: string;
}

/** A part of a paper that was set. */
export type SetLeaf =
  | {
      readonly is: 'words';
      readonly name: string;
      readonly heading: SetText | null;
      readonly look: 'plain' | 'title' | 'note' | 'filling';
      readonly text: SetText;
    }
  | {
      readonly is: 'facts';
      readonly name: string;
      readonly heading: SetText | null;
      readonly fields: readonly { readonly name: string; readonly label: SetText; readonly value: SetText }[];
    }
  | {
      readonly is: 'table';
      readonly name: string;
      readonly heading: SetText | null;
      readonly columns: readonly {
        readonly name: string;
        readonly label: SetText;
        readonly width: number;
        readonly align: 'start' | 'end';
      }[];
      readonly rows: readonly (readonly SetText[])[];
      readonly empty: SetText | null;
    };
/** A part, or the parts of each of several things. */
export type SetPart =
  | SetLeaf
  | {
      readonly is: 'groups';
      readonly name: string;
      readonly pages: boolean;
      readonly groups: readonly { readonly heading: SetText; readonly parts: readonly SetLeaf[] }[];
      readonly empty: SetText;
    };

/** A paper that was set. */
export interface SetPaper {
  readonly kind: PaperName;
  readonly landscape: boolean;
  readonly audience: Audience;
  readonly languages: PaperLanguages;
  /** RFC 3339: as of when. */
  readonly at: string;
  readonly title: SetText;
  readonly plan: SetText;
  readonly about: SetText | null;
  /** Who it is for. */
  readonly zone: SetText;
  /** As of when, from which place of the log, and what its reader does not see. */
  readonly standing: readonly SetText[];
  readonly parts: readonly SetPart[];
}
