/** GET …/joint/proposals/file: the proposals that the list's filters find, in its order, as a workbook. */
import Type from 'typebox';
import { listProposals, showJoint } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { type SheetCell, writeSheet } from '../../../export/index.ts';
import { type Language, translate } from '../../../i18n/index.ts';
import { Id, type JointProposal, JointProposalFilter } from '../../contract/index.ts';
import { operation, type Wide } from '../../operation.ts';
import { sheetHeaders, wordsIn } from '../objects/sheet-operations.ts';
import { tellProposal } from './told-words.ts';

type Told = Wide<JointProposal>;

/** What a value says, line by line, without what is only of the other side of the change. */
function said(lines: Told['lines'], without: 'gone' | 'new'): string {
  return lines
    .map(({ label, diff }) => {
      const words = diff.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('');
      return words === '' ? '' : [label, words].filter((part) => part !== '').join(' ');
    })
    .filter((line) => line !== '')
    .join('\n');
}

function rowOf(language: Language, item: Told, nameOf: (letter: string) => string): readonly SheetCell[] {
  const { subject, summary, lines, value, isContested, status, answers, by, at } = item;
  const { kind, name, field, text } = subject;
  return [
    kind,
    name === '' ? summary : name,
    field,
    text?.provision?.path ?? null,
    said(lines, 'new'),
    value === null ? translate(language, 'joint.value-awaited') : said(lines, 'gone'),
    nameOf(by),
    at,
    translate(language, isContested ? 'joint.status.contested' : `joint.status.${status}`),
    answers
      .map(({ letter, kind: answer, words }) =>
        [nameOf(letter), translate(language, `joint.answer.${answer}`), words ?? '']
          .filter((part) => part !== '')
          .join(' '),
      )
      .join('\n'),
  ];
}

export const proposalsSheet = operation({
  id: 'exportJointProposals',
  method: 'GET',
  path: '/api/plans/:plan/joint/proposals/file',
  tag: 'joint',
  summary: 'Proposals in the joint log, as a workbook in the reader’s words',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: JointProposalFilter,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, query, language }) {
    const { which = 'waiting', sort, ...rest } = query;
    const joint = await showJoint(app, actor, { planId });
    if (!joint.ok) return joint;
    const nameOf = (letter: string): string =>
      wordsIn(language, joint.value.parties.find((party) => party.letter === letter)?.names ?? {}) || letter;
    const asked = { planId, which, ...rest, oldestFirst: sort === 'at', limit: 20_000 };
    const page = await listProposals(app, actor, asked);
    if (!page.ok) return page;
    const name = translate(language, 'joint.proposals.title');
    const column = (key: Parameters<typeof translate>[1], width: number) => {
      return { name: translate(language, key), width };
    };
    const bytes = await writeSheet({
      name,
      columns: [
        column('handover.kind', 18),
        column('joint.column.about', 50),
        column('joint.column.value', 20),
        column('term.field.provision', 12),
        column('joint.agreed-now', 50),
        column('joint.value-proposed', 50),
        column('joint.party', 20),
        column('joint.at', 24),
        column('term.field.state', 18),
        column('joint.column.answers', 40),
      ],
      rows: page.value.items.map((item) => rowOf(language, tellProposal(language, item), nameOf)),
    });
    return ok({ bytes, headers: sheetHeaders(name) });
  },
});
