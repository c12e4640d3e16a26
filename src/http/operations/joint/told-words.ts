/** Proposals in the reader's words, each value with what changes in it word by word. */
import type { IndicatorView, ProposalView, Told, ToldProposable } from '../../../app/joint/index.ts';
import { sayCell } from '../../../export/index.ts';
import { isMessageKey, type Language, translate } from '../../../i18n/index.ts';
import { wordDiff } from '../../../text/index.ts';
import { amountCell, outcomeCell } from '../../../views/index.ts';
import type {
  JointIndicator,
  JointLine,
  JointProposal,
  JointSubject,
  ProposablePage,
} from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { aboutWords } from '../log/log-words.ts';
import { tellAbout, tellActs } from './joint-words.ts';

/** The language whose units the words are compared by: that of their letters. */
function lettersOf(text: string): Language {
  if (/[\u0e80-\u0eff]/.test(text)) return 'lo';
  return /\p{Script=Han}/u.test(text) ? 'zh' : 'en';
}

type ToldInWords = Wide<Pick<JointProposal, 'subject' | 'lines' | 'files' | 'atHome'>>;

/** Lines of a value in words. */
export function tellLines(language: Language, lines: Told['lines']): JointLine[] {
  return lines.map(({ key, label, before, after }) => {
    const [old, now] = [sayCell(language, before), sayCell(language, after)];
    const diff = wordDiff(old, now, lettersOf(`${old}${now}`));
    return { key, label: sayCell(language, label), diff: diff.map(({ kind, text }) => ({ kind, text })) };
  });
}

/** Kinds of registers in words: what they are about. */
export function tellKinds(
  language: Language,
  kinds: readonly { readonly kind: string; readonly n: number }[],
): { kind: string; name: string; n: number }[] {
  return kinds.map(({ kind, n }) => ({ kind, n, name: aboutWords(language, `${kind}/`) }));
}

function kindWords(language: Language, kind: string): string {
  const key = `joint.told.kind.${kind}`;
  if (isMessageKey(key)) return translate(language, key);
  const declared = `object.${kind}.one`;
  return isMessageKey(declared) ? translate(language, declared) : kind;
}

/** What something is about, in words. */
function tellSubject(
  language: Language,
  { kind, ref, name, field, text }: Told['subject'],
): Wide<JointSubject> {
  return {
    kind: kindWords(language, kind),
    ref,
    name: sayCell(language, name),
    field: sayCell(language, field),
    text,
  };
}

/** A value in words, with what it is about. */
export function tellTold(language: Language, { subject, lines, files, atHome }: Told): ToldInWords {
  return {
    subject: tellSubject(language, subject),
    lines: tellLines(language, lines),
    files: files.map(({ title, ...file }) => ({ ...file, title: sayCell(language, title) })),
    atHome,
  };
}

/** What could be proposed, in words. */
export function tellProposable(
  language: Language,
  item: ToldProposable,
): Wide<ProposablePage['items'][number]> {
  const { told, ...rest } = tellAbout(language, item);
  return { ...rest, ...tellTold(language, told) };
}

/** Each party's values and the differences, in words. */
export function tellIndicators(
  language: Language,
  indicators: readonly IndicatorView[],
): Wide<JointIndicator>[] {
  return indicators.map(({ indicator, ref, name, unitNames, periods }) => ({
    ...{ indicator, ref, name: { ...name } },
    periods: periods.map(({ period, values, outcome }) => ({
      period,
      values: values.map(({ party, amount, unit, agreement }) => {
        return {
          party,
          amount,
          unit,
          agreement,
          words: sayCell(language, amountCell({ amount, unit }, unitNames)),
        };
      }),
      outcome: outcome.kind,
      words: sayCell(language, outcomeCell(outcome, unitNames)),
    })),
  }));
}

/** The proposal in words. */
export function tellProposal(language: Language, item: ProposalView): Wide<JointProposal> {
  const { told, rivals, ...rest } = tellActs(language, tellAbout(language, item));
  return {
    ...rest,
    ...tellTold(language, told),
    rivals: rivals.map((rival) => ({ ...rival, lines: tellLines(language, rival.lines) })),
  };
}
