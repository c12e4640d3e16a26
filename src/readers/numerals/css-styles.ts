/** @data Names of list styles on web pages (CSS Counter Styles, and the types of HTML), their styles and what follows the number. */
import type { NumberStyle } from './number-styles.ts';

export interface CssStyle {
  readonly style: NumberStyle;
  readonly after: string;
}
const point = (style: NumberStyle): CssStyle => ({ style, after: '. ' });
const comma = (style: NumberStyle): CssStyle => ({ style, after: '、' });

export const cssStyles: Readonly<Record<string, CssStyle>> = {
  decimal: point('decimal'),
  'decimal-leading-zero': point('decimal-zero'),
  'lower-roman': point('lower-roman'),
  'upper-roman': point('upper-roman'),
  'lower-alpha': point('lower-letters'),
  'lower-latin': point('lower-letters'),
  'upper-alpha': point('upper-letters'),
  'upper-latin': point('upper-letters'),
  'lower-greek': point('lower-greek'),
  '1': point('decimal'),
  a: point('lower-letters'),
  A: point('upper-letters'),
  i: point('lower-roman'),
  I: point('upper-roman'),
  lao: point('lao'),
  thai: point('thai'),
  cambodian: point('khmer'),
  khmer: point('khmer'),
  myanmar: point('burmese'),
  'arabic-indic': point('arabic-indic'),
  persian: point('persian'),
  devanagari: point('devanagari'),
  'cjk-decimal': comma('han-digits'),
  'cjk-ideographic': comma('han-traditional'),
  'simp-chinese-informal': comma('han'),
  'trad-chinese-informal': comma('han-traditional'),
  'simp-chinese-formal': comma('han-formal'),
  'trad-chinese-formal': comma('han-formal-traditional'),
  'japanese-informal': comma('han'),
  'cjk-heavenly-stem': comma('stems'),
  'cjk-earthly-branch': comma('branches'),
  katakana: comma('katakana'),
  'katakana-iroha': comma('katakana-iroha'),
  hiragana: comma('hiragana'),
};

/** Signs of lists without numbers. */
export const cssBullets: Readonly<Record<string, string>> = {
  disc: '•',
  circle: '◦',
  square: '▪',
};
