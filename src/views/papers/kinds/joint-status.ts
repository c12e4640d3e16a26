/**
 * The joint status table: what the parties have confirmed together, figure by figure and commitment by commitment, each party's
 * own claims beside it, disagreements with the statements of all sides, and the positions of the logs from which all of it
 * follows. It holds nothing own, so it may be made for all parties.
 */
import { type Cell, none, plain, say, several } from '../cell.ts';
import type { FormColumn, FormPart, Scope } from '../form.ts';
import {
  disagreementColumns,
  disagreementRows,
  earlierCells,
  earlierPart,
  figureColumns,
  figureRows,
  indicatorColumns,
  indicatorRows,
  type PaperJoint,
  partyCell,
  positionColumns,
  positionRows,
} from '../joint.ts';
import { jointPlaceCell } from '../joint-rows.ts';
import type { PaperKind } from '../paper.ts';

const commitmentColumns: readonly FormColumn[] = [
  { name: 'place', label: 'term.field.provision', width: 10 },
  { name: 'words', label: 'term.field.words', width: 44 },
  { name: 'joint', label: 'joint.column.joint', width: 16 },
  { name: 'claims', label: 'joint.claims', width: 32 },
];

const table = (name: string, columns: readonly FormColumn[], empty: string): FormPart => {
  return { is: 'table', name, heading: `paper.joint-status.${name}`, columns, empty };
};

const parts: readonly FormPart[] = [
  {
    is: 'facts',
    name: 'record',
    fields: [
      { name: 'genesis', label: 'joint.hash' },
      { name: 'state', label: 'paper.joint-status.state' },
    ],
  },
  earlierPart,
  table('figures', figureColumns, 'joint.annex.none'),
  table('commitments', commitmentColumns, 'joint.standing-page.none'),
  table('indicators', indicatorColumns, 'joint.indicators.none'),
  table('disagreements', disagreementColumns, 'disagreement.none'),
  table('positions', positionColumns, 'joint.annex.none'),
];

const progress = (word: string): Cell => say(`term.progress.${word}`);

function claimsCell(joint: PaperJoint, claims: PaperJoint['standings'][number]['claims']): Cell {
  return several(
    claims.map((claim) =>
      say('paper.joint-status.claim', {
        party: partyCell(joint, claim.claimant),
        period: claim.period,
        progress: progress(claim.progress),
        agreement: say(`parts.agreement.${claim.agreement}`),
      }),
    ),
  );
}

function commitmentRows(joint: PaperJoint): readonly Scope[] {
  return joint.standings.map((standing): Scope => {
    const found = joint.record.commitments.get(standing.commitment);
    return {
      place: jointPlaceCell(joint.record, standing.commitment),
      words:
        found === undefined
          ? none
          : several(found.quotes.map(({ text, language }) => ({ is: 'quote', text, language }) as const)),
      joint: progress(standing.progress),
      claims: claimsCell(joint, standing.claims),
    };
  });
}

/** Entries by which what it tells as confirmed was proposed: progress, and values of indicators [EX1452]. */
function entriesOf({ record }: PaperJoint): readonly string[] {
  const values = record.things
    .filter(({ type }) => type === 'indicator-value')
    .flatMap(({ entries }) => entries.value ?? []);
  return [...new Set([...record.wordings.map(({ entry }) => entry), ...values])];
}

export const jointStatus: PaperKind = {
  name: 'joint-status',
  landscape: true,
  needs: [],
  released: [],
  isJoint: true,
  about: [],
  audiences: ['own', 'shared'],
  parts: () => parts,
  stated: ({ joint }) => (joint === null ? [] : entriesOf(joint)),
  fill({ joint }) {
    if (joint === null)
      return {
        ...{ genesis: none, state: none, since: none, before: none, figures: [], commitments: [] },
        ...{ indicators: [], disagreements: [], positions: [] },
      };
    return {
      genesis: plain(joint.genesis),
      state: plain(joint.state),
      ...earlierCells(joint),
      figures: figureRows(joint.figures),
      commitments: commitmentRows(joint),
      indicators: indicatorRows(joint),
      disagreements: disagreementRows(joint, joint.disagreements),
      positions: positionRows(joint),
    };
  },
};
