/**
 * Who acts: parties named as sides (岚方, the Lanze side, ຝ່າຍລານເຈີ). Which form in one language stands for which in the
 * other is learned from the texts themselves: forms that keep naming the same places in provisions that say the same.
 */
import type { LanguageId } from '../../extraction.ts';
import type { Side, Stretch } from '../blocks.ts';
import { type FoundDifference, hull, type Matched, missing, there } from './difference.ts';

interface NamedSide extends Stretch {
  readonly form: string;
}

const PATTERNS: Readonly<Record<LanguageId, RegExp>> = {
  zh: /([\u4e00-\u9fff]{1,2})方/g,
  lo: /ຝ່າຍ(?!ໜຶ່ງ|ທີ່|ໃດ|ຕ່າງ)([\u0e81-\u0ebd\u0ec0-\u0ec4\u0ec8-\u0ecd]{2,24})/g,
  en: /\b[Tt]he ([A-Z][\w’'-]*(?: [A-Z][\w’'-]*){0,3}) [Ss]ide\b/g,
};
/** Chinese words that end in 方 and name no party of their own; what else is none is never learned as one. */
const NOT_A_PARTY = /[双对各三多四一地官我己彼任某前后上下东西南北远求甲乙军警校资医药]$/;

function sidesIn({ text }: Side, stretches: readonly Stretch[]): NamedSide[] {
  const { chars, language } = text;
  return stretches.flatMap(({ from, to }) =>
    [...chars.slice(from, to).matchAll(PATTERNS[language])].flatMap((match): NamedSide[] => {
      const name = match[1] ?? '';
      if (language === 'zh' && NOT_A_PARTY.test(name)) return [];
      const at = from + match.index;
      // 由岚方, 支持占方: the last character before 方 names the party; longer names are told apart by it too.
      const lead = language === 'zh' ? name.length - 1 : 0;
      return [{ form: name.slice(lead), from: at + lead, to: at + match[0].length }];
    }),
  );
}

export type PartyForms = ReadonlyMap<string, string>;

/** Form in the first text → form in the other, where they name the same places often enough. */
export function learnForms(a: Side, b: Side, matched: readonly Matched[]): PartyForms {
  const together = new Map<string, Map<string, number>>();
  const count = { first: new Map<string, number>(), other: new Map<string, number>() };
  const add = (map: Map<string, number>, key: string): void => {
    map.set(key, (map.get(key) ?? 0) + 1);
  };
  for (const { first, other } of matched) {
    const [left, right] = [sidesIn(a, first), sidesIn(b, other)];
    for (const { form } of left) add(count.first, form);
    for (const { form } of right) add(count.other, form);
    if (left.length !== right.length) continue;
    for (const [i, { form }] of left.entries()) {
      const row = together.get(form) ?? new Map<string, number>();
      add(row, right[i]?.form ?? '');
      together.set(form, row);
    }
  }
  const forms = new Map<string, string>();
  for (const [form, row] of together)
    for (const [twin, times] of row) {
      const dice = (2 * times) / ((count.first.get(form) ?? 0) + (count.other.get(twin) ?? 0));
      if (times >= 3 && dice > 0.5) forms.set(form, twin);
    }
  return forms;
}

/** Differences in one pair of stretches: another party first, or a party that only one names. */
export function compareParties(
  a: Side,
  b: Side,
  { first, other }: Matched,
  forms: PartyForms,
): FoundDifference[] {
  const known = new Set(forms.values());
  const left = sidesIn(a, first).filter(({ form }) => forms.has(form));
  const right = sidesIn(b, other).filter(({ form }) => known.has(form));
  const [headLeft, headRight] = [left[0], right[0]];
  if (headLeft === undefined || headRight === undefined) return [];
  const twin = (form: string): string => forms.get(form) ?? '';
  if (twin(headLeft.form) !== headRight.form)
    return [{ kind: 'party', first: there(headLeft), other: there(headRight) }];
  const onlyLeft = left.find(({ form }) => !right.some((each) => each.form === twin(form)));
  const onlyRight = right.find(({ form }) => !left.some((each) => twin(each.form) === form));
  if (onlyLeft !== undefined)
    return [
      {
        kind: 'party',
        first: there(onlyLeft),
        other: onlyRight === undefined ? missing(hull(other)) : there(onlyRight),
      },
    ];
  return onlyRight === undefined
    ? []
    : [{ kind: 'party', first: missing(hull(first)), other: there(onlyRight) }];
}
