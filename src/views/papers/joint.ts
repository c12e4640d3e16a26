/**
 * What the parties' joint record gives to papers: how far each log is, joint figures, how commitments stand by what all have
 * confirmed, and disagreements. Nothing of it is own.
 */
import type { LocalName } from '../../plan/index.ts';
import type { Words } from '../../plan/objects/index.ts';
import { areBothGiven } from '../joint/disagreement.ts';
import { amountCell, type IndicatorValues, outcomeCell } from '../joint/indicator-values.ts';
import type { JointFigure, JointStanding } from '../joint/joint-figures.ts';
import { type Cell, date, none, plain, say, several, spoken, words } from './cell.ts';
import type { FormColumn, FormLeaf, Scope } from './form.ts';
import type { JointRecord } from './joint-record.ts';

/** A party, and how far its log is held and registered by all others. */
export interface PaperParty {
  readonly letter: string;
  readonly code: string;
  readonly names: LocalName;
  readonly held: number;
  readonly registered: number;
  /** Root of its tree at what is held; null before there is an entry. */
  readonly root: string | null;
}

/** A disagreement as papers tell it. */
export interface PaperDisagreement {
  /** What it is about. */
  readonly name: Cell;
  readonly field: Cell;
  /** The beginning of the signed words that it is about. */
  readonly quote: Cell;
  /** Commitments and things that it is about: `<type>/<id>`. */
  readonly about: string;
  /** `meeting/<id>` on whose agenda it is. */
  readonly meeting: string | null;
  readonly by: string;
  /** The day on which it was raised. */
  readonly on: string;
  readonly level: string;
  readonly standing: string;
  readonly statements: readonly { readonly party: string; readonly words: string | null }[];
}

/** An indicator with each party's value and the difference, by its name. */
export interface PaperIndicator extends IndicatorValues {
  readonly name: LocalName;
  /** How languages write its unit; null where nobody has said so. */
  readonly unitNames: Words | null;
}

/** What stood agreed when an opening of the plan ended, in figures: they are not among the present ones. */
export interface PaperEarlier {
  readonly number: number;
  readonly endedOn: string;
  readonly figures: readonly JointFigure[];
}

/** The joint record, for papers. */
export interface PaperJoint {
  /** Hash of the genesis, by which an outsider checks. */
  readonly genesis: string;
  /** Hash of the state that follows from the entries held. */
  readonly state: string;
  readonly parties: readonly PaperParty[];
  /** Of the present opening. */
  readonly figures: readonly JointFigure[];
  /** Openings that have ended, the newest first. */
  readonly earlier: readonly PaperEarlier[];
  readonly standings: readonly JointStanding[];
  readonly disagreements: readonly PaperDisagreement[];
  readonly indicators: readonly PaperIndicator[];
  /** Our own letter: whoever prints a paper is named first where signatures stand. */
  readonly me: string;
  readonly record: JointRecord;
  /** The plan's title as all have confirmed it; null where none is. */
  readonly title: LocalName | null;
  /** How our own log stands, for the foot of a paper. */
  readonly standing: { readonly entries: number; readonly root: string | null; readonly by: Cell };
}

/** Columns of the table of joint figures. */
export const figureColumns: readonly FormColumn[] = [
  { name: 'what', label: 'paper.column.figure', width: 60 },
  { name: 'count', label: 'paper.column.n-of-m', width: 30 },
];

/** A row for each figure. */
export function figureRows(figures: readonly JointFigure[]): readonly Scope[] {
  return figures.map(({ id, n, m }) => {
    return { what: say(`joint.figure.${id}`), count: { is: 'figure', n, of: m } };
  });
}

/** Columns of the table of log positions. */
export const positionColumns: readonly FormColumn[] = [
  { name: 'log', label: 'paper.joint.log', width: 8 },
  { name: 'party', label: 'joint.party', width: 22 },
  { name: 'held', label: 'joint.held', width: 12, align: 'end' },
  { name: 'registered', label: 'paper.joint-status.registered', width: 14, align: 'end' },
  { name: 'root', label: 'paper.joint-status.root', width: 44 },
];

/** Columns of the table of disagreements. */
export const disagreementColumns: readonly FormColumn[] = [
  { name: 'subject', label: 'disagreement.subject', width: 22 },
  { name: 'stands', label: 'field.state', width: 18 },
  { name: 'statements', label: 'disagreement.statements', width: 60 },
];

/** Columns of the table of indicators. */
export const indicatorColumns: readonly FormColumn[] = [
  { name: 'indicator', label: 'object.indicator.one', width: 32 },
  { name: 'period', label: 'field.period', width: 12 },
  { name: 'values', label: 'joint.indicators.values', width: 34 },
  { name: 'difference', label: 'joint.indicators.difference-column', width: 22 },
];

/** A row for each indicator and period: each party's value with where the parties stand on it, and the difference. */
export function indicatorRows(joint: PaperJoint): readonly Scope[] {
  return joint.indicators.flatMap(({ name, indicator, unitNames, periods }) =>
    periods.map(({ period, values, outcome }): Scope => {
      const named = words(name);
      const said = values.map((value) =>
        say('joint.indicators.value-of', {
          party: partyCell(joint, value.party),
          value: amountCell(value, unitNames),
          agreement: say(`parts.agreement.${value.agreement ?? 'not-asked'}`),
        }),
      );
      return {
        indicator: named.is === 'none' ? plain(indicator) : named,
        period: date(period),
        values: several(said),
        difference: outcomeCell(outcome, unitNames),
      };
    }),
  );
}

/** Where the plan was opened anew: what the figures count, and what those before were; left out where it never was. */
export const earlierPart: FormLeaf = {
  is: 'facts',
  name: 'openings',
  fields: [
    { name: 'since', label: 'paper.joint.since' },
    { name: 'before', label: 'opening.before.label' },
  ],
  heldOnly: true,
};

/** What stands in it. */
export function earlierCells({ earlier }: PaperJoint): Scope {
  if (earlier.length === 0) return { since: none, before: none };
  const lines = earlier.map(({ number, endedOn, figures }) => {
    const said = figures.map(({ id, n, m }) =>
      say('paper.joint.figure', { what: say(`joint.figure.${id}`), count: { is: 'figure', n, of: m } }),
    );
    return say('opening.before.line', { n: number, day: date(endedOn), figures: several(said, 'list') });
  });
  return { since: say('paper.joint.counts-since'), before: several(lines) };
}

/** A party's name; its letter where it has none. */
export function partyCell({ parties }: Pick<PaperJoint, 'parties'>, letter: string): Cell {
  const name = words(parties.find((party) => party.letter === letter)?.names);
  return name.is === 'none' ? plain(letter) : name;
}

/** A row for each log. */
export function positionRows({ parties }: PaperJoint): readonly Scope[] {
  return parties.map(({ names, letter, held, registered, root }) => {
    const name = words(names);
    return {
      log: plain(letter),
      party: name.is === 'none' ? plain(letter) : name,
      held: { is: 'count', n: held },
      registered: { is: 'count', n: registered },
      root: plain(root),
    };
  });
}

/** Statements: those of all sides, or that they are printed together and one is missing [VW980]. */
function statementCell(joint: Pick<PaperJoint, 'parties'>, { statements }: PaperDisagreement): Cell {
  if (!areBothGiven(statements)) return say('disagreement.printed-together');
  return several(statements.map(({ party, words: said }) => spoken(partyCell(joint, party), plain(said))));
}

/** A row for each disagreement. */
export function disagreementRows(
  joint: Pick<PaperJoint, 'parties'>,
  meant: readonly PaperDisagreement[],
): readonly Scope[] {
  return meant.map((one) => ({
    subject: several([one.name, one.field, one.quote]),
    stands: several([
      say(`disagreement.standing.${one.standing}`),
      say(`disagreement.level.${one.level}`),
      say('disagreement.raised', { name: partyCell(joint, one.by) }),
      one.on === '' ? none : date(one.on),
    ]),
    statements: statementCell(joint, one),
  }));
}
