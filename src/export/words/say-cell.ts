/**
 * A cell in words of one language. Somebody's words that do not exist in it stand in one that they have: nothing is
 * translated, nothing left out.
 */
import {
  formatDate,
  formatNumber,
  formatPeriod,
  isMessageKey,
  type Language,
  type MessageValues,
  translate,
} from '../../i18n/index.ts';
import type { Cell, CellFact } from '../../views/index.ts';

const order: readonly Language[] = ['zh', 'en', 'lo'];
const comma: Readonly<Record<Language, string>> = { zh: '、', lo: ', ', en: ', ' };

/** A message by its key; a key that no catalogue has is a bug. */
export function sayKey(language: Language, key: string, values: MessageValues = {}): string {
  if (!isMessageKey(key)) throw new Error(`no catalogue has '${key}'`);
  return translate(language, key, values);
}

function sayFact(language: Language, fact: CellFact): string | number {
  return typeof fact === 'object' ? sayCell(language, fact) : fact;
}

/** A decimal as the language writes it, with every digit that was given. */
function sayDecimal(language: Language, amount: string): string {
  const n = Number(amount);
  const [, fraction = ''] = amount.split('.');
  if (!Number.isFinite(n) || Math.abs(n) > Number.MAX_SAFE_INTEGER) return amount;
  return fraction.length > 6 ? amount : formatNumber(language, n);
}

/** Somebody's words; a translation says that it is one, out of which language, and whether it was checked [EX1052]. */
function sayWords(language: Language, { words, translated }: Extract<Cell, { is: 'words' }>): string {
  const chosen = [language, ...order].find((one) => words[one] !== undefined);
  const text = chosen === undefined ? '' : (words[chosen] ?? '');
  const mark = chosen === undefined || text === '' ? undefined : translated?.[chosen];
  if (mark === undefined) return text;
  const checked = mark.checked ? 'yes' : 'no';
  if (mark.from === null) return sayKey(language, 'paper.translation', { words: text, checked });
  const from = sayKey(language, `term.language.${mark.from}`);
  return sayKey(language, 'paper.translation-from', { words: text, from, checked });
}

/** Languages in which signed words are told to whoever reads these: them, and the authentic ones where they are none. */
export function signedIn(
  read: readonly Language[],
  { words, authentic }: Extract<Cell, { is: 'signed' }>,
): readonly Language[] {
  const own = read.filter((one) => words[one] !== undefined);
  const counting = order.filter((one) => authentic.includes(one) && words[one] !== undefined);
  if (own.length > 0 && (counting.length === 0 || counting.some((one) => own.includes(one)))) return own;
  const told = [...own, ...counting];
  return told.length > 0 ? told : order.filter((one) => words[one] !== undefined).slice(0, 1);
}

/** The cell's words; '' where nothing stands there. */
export function sayCell(language: Language, cell: Cell): string {
  switch (cell.is) {
    case 'none':
      return '';
    case 'words':
      return sayWords(language, cell);
    case 'signed':
      return signedIn([language], cell)
        .map((one) => cell.words[one])
        .join('\n');
    case 'plain':
    case 'quote':
      return cell.text;
    case 'date':
      return formatDate(language, cell.date);
    case 'period':
      return formatPeriod(language, cell.period);
    case 'choice':
      return sayKey(language, `choice.${cell.set}.${cell.word}`);
    case 'say': {
      const facts = Object.entries(cell.facts).map(
        ([name, fact]) => [name, sayFact(language, fact)] as const,
      );
      return sayKey(language, cell.key, Object.fromEntries(facts));
    }
    case 'count':
      return formatNumber(language, cell.n);
    case 'figure':
      return sayKey(language, 'paper.figure', { n: cell.n, of: cell.of });
    case 'amount':
      return `${sayDecimal(language, cell.amount)} ${cell.names?.[language] ?? cell.unit}`.trim();
    case 'labelled':
      return `${sayCell(language, cell.label)} ${sayCell(language, cell.cell)}`;
    case 'spoken': {
      const [party, words] = [sayCell(language, cell.by), sayCell(language, cell.words)];
      return sayKey(language, 'paper.joint.says', { party, words });
    }
    case 'several': {
      const apart = { lines: '\n', list: comma[language], space: ' ' }[cell.apart];
      return cell.cells.map((one) => sayCell(language, one)).join(apart);
    }
  }
}
