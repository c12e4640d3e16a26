/** A form of a round as it is printed, mailed and shown: who is asked, about what, and what was said last time. */
import type { Words, WordsLanguage } from '../plan/objects/index.ts';
import type { FigureItem, Figures, Statement } from '../plan/rounds/index.ts';

/** One thing that is asked about. */
export interface RoundFormItem {
  readonly key: string;
  /** `commitment/<id>` or `further-commitment/<id>`. */
  readonly ref: string;
  /** Printed path of its provision; null where it comes from elsewhere. */
  readonly path: string | null;
  /** The signed words in the languages of the plan's texts, or the title of one from elsewhere. */
  readonly words: Words;
  readonly last: Statement | null;
  /** The period that `last` was said for. */
  readonly lastPeriod: string | null;
}

/** One figure that is asked: the value of an indicator, or places in a course by province. */
export interface RoundFormFigure extends FigureItem {
  readonly title: Words;
  readonly province: Words;
  /** What was said last before; null for places. */
  readonly last: Figures | null;
  /** The date of `last`, or that of the course. */
  readonly lastPeriod: string | null;
}

/** A form for one body. */
export interface RoundFormView {
  readonly code: string;
  /** One language, or two side by side. */
  readonly languages: readonly WordsLanguage[];
  readonly plan: Words;
  readonly round: Words;
  readonly period: string;
  readonly due: string | null;
  /** Whoever asks. */
  readonly office: Words;
  readonly body: Words;
  /** What the office says above the table; nothing where it is empty. */
  readonly note: Words;
  readonly items: readonly RoundFormItem[];
  readonly figures: readonly RoundFormFigure[];
}
