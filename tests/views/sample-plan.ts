/**
 * A small invented plan in rows, as the store would hand them to the views. The text is put together from named pieces, so
 * that each offset is where its piece begins, counted in code points; one letter lies beyond the Basic Multilingual Plane.
 */
import type { Span } from '../../src/base/index.ts';
import {
  type CommitmentFacts,
  type CommitmentItem,
  commitmentItems,
  type OutlineTree,
  outlineTree,
  type PlanFacts,
  type ProposalFacts,
  type ProvisionFacts,
  sliceText,
  type TextFacts,
} from '../../src/views/index.ts';

export const pieces = {
  title: '𠀀国与示例国计划\n',
  preface: '前言。\n',
  headA: '一、贸易\n',
  a1: '1.双方举办２次ＥＸＰＯ会议。',
  a2: '2.ສ້າງນ້ຳປະປາ。\n',
  noteA: '（以下从略）\n',
  headB: '二、文化\n',
  b1: '1.Train 20 teachers, build Straße.\n',
  b2: '2.双方一贯友好。\n',
  end: '签字。',
} as const;
export type Piece = keyof typeof pieces;

export const chars = Object.values(pieces).join('');
const names: readonly string[] = Object.keys(pieces);
const lengthOf = (text: string): number => [...text].length;

/** Where a piece stands, or the words in it. */
export function spanOf(piece: Piece, words: string = pieces[piece]): Span {
  const before = Object.values(pieces).slice(0, names.indexOf(piece)).join('');
  const start = lengthOf(before) + lengthOf(pieces[piece].slice(0, pieces[piece].indexOf(words)));
  return { start, end: start + lengthOf(words) };
}
const from = (first: Piece, last: Piece): Span => ({ start: spanOf(first).start, end: spanOf(last).end });

type Shape = Pick<ProvisionFacts, 'id' | 'parent' | 'path' | 'label' | 'heading' | 'role' | 'coverage'> &
  Span;
const shape = (
  id: string,
  parent: string | null,
  path: string,
  role: ProvisionFacts['role'],
  span: Span,
  given: Partial<Shape> = {},
): Shape => ({ id, parent, path, role, label: null, heading: null, coverage: 'open', ...span, ...given });

const shapes: readonly Shape[] = [
  shape('root', null, '', 'root', from('title', 'end')),
  shape('title', 'root', '0', 'title', spanOf('title')),
  shape('A', 'root', '1', 'heading', from('headA', 'noteA'), { label: '一、', heading: '贸易' }),
  shape('A1', 'A', '1.1', 'operative', spanOf('a1'), { label: '1.', coverage: 'covered' }),
  shape('A2', 'A', '1.2', 'operative', spanOf('a2'), { label: '2.' }),
  shape('B', 'root', '2', 'heading', from('headB', 'b2'), { label: '二、', heading: '文化' }),
  shape('B1', 'B', '2.1', 'operative', spanOf('b1'), { label: '1.', coverage: 'covered' }),
  shape('B2', 'B', '2.2', 'operative', spanOf('b2'), { label: '2.', coverage: 'none' }),
];
export const provisions: readonly ProvisionFacts[] = shapes.map((row, order) => ({
  ...row,
  order,
  textId: 'now',
}));
export const tree: OutlineTree = outlineTree(provisions);

export const text: TextFacts = {
  textId: 'now',
  lang: 'zh',
  sourceSha256: 'aa',
  mediaType: 'text/plain',
  encoding: 'utf-8',
  converter: 'text',
  charsSha256: 'bb',
  codePoints: lengthOf(chars),
  authentic: true,
  standing: 'signed-copy',
  replaces: 'before',
  current: true,
  outlineAccepted: true,
};
export const plan: PlanFacts = {
  planId: 'plan/1',
  title: { zh: '示例国计划' },
  parties: [{ code: 'xa', name: { en: 'Sample State' }, ours: true }],
  period: { from: '2026', to: '2028' },
  adopted: null,
  version: 9,
  createdAt: '2026-05-04T08:00:00Z',
};

export type Reading = CommitmentItem['reading'];
const plain: Reading = {
  actor: 'both',
  kind: 'exchange',
  strength: 'firm',
  due: null,
  leads: [],
  done: null,
};

export function commitment(
  commitmentId: string,
  provisionId: string,
  spans: CommitmentFacts['spans'],
  reading: Partial<Reading> = {},
): CommitmentFacts {
  const path = tree.get(provisionId)?.path ?? 'gone';
  const rest = { ordinal: 1, parents: [], live: true, anchored: spans.now !== undefined, version: 1 };
  return { commitmentId, provisionId, path, spans, reading: { ...plain, ...reading }, ...rest };
}
export function proposal(
  proposalId: string,
  provisionId: string,
  spans: readonly Span[],
  reading: Partial<Reading> = {},
): ProposalFacts {
  const rest = { textId: 'now', origin: 'machine', state: 'open' } as const; // as const: each is one word of several
  return { proposalId, provisionId, spans, reading: { ...plain, ...reading }, ...rest };
}

const charsBefore = '旧本：双方互访。';
const sources = {
  progress: new Map(),
  texts: [
    { textId: 'now', slices: sliceText(chars) },
    { textId: 'before', slices: sliceText(charsBefore) },
  ],
  tree,
};
/** Lines of the register from rows. */
export const linesOf = (
  commitments: readonly CommitmentFacts[],
  proposals: readonly ProposalFacts[],
): readonly CommitmentItem[] => commitmentItems(commitments, proposals, sources);

/** Two accepted, two proposed. */
export const items = linesOf(
  [
    commitment(
      'c-train',
      'B1',
      { now: [spanOf('b1', 'Train 20 teachers')] },
      {
        actor: 'xa',
        kind: 'train',
        due: { date: '2026', origin: 'stated', words: null },
        leads: ['Sample Ministry'],
      },
    ),
    commitment('c-expo', 'A1', { now: [spanOf('a1', '双方举办２次ＥＸＰＯ会议')] }),
  ],
  [
    proposal('p-build', 'B1', [spanOf('b1', 'build Straße')], { kind: 'build', strength: 'effort' }),
    proposal('p-water', 'A2', [spanOf('a2', 'ສ້າງນ້ຳປະປາ')], {
      kind: 'build',
      due: { date: null, origin: 'soft', words: 'soon' },
    }),
  ],
);
