/** GET …/joint/proposals/file: the proposals that the list's filters find, in its order, as a workbook. */
import Type from 'typebox';
import { listProposals } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { type Language, translate } from '../../../i18n/index.ts';
import { Id, type JointProposal, JointProposalFilter } from '../../contract/index.ts';
import type { Wide } from '../../operation.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { partyNames, said, subjectColumns } from './sheet-words.ts';
import { tellProposal } from './told-words.ts';

type Told = Wide<JointProposal>;

/** Each answer on a line: whose, what, and the words beside it. */
function answered(language: Language, answers: Told['answers'], nameOf: (letter: string) => string): string {
  return answers
    .map(({ letter, kind, words }) =>
      [nameOf(letter), translate(language, `joint.answer.${kind}`), words ?? '']
        .filter((part) => part !== '')
        .join(' '),
    )
    .join('\n');
}

export const proposalsSheet = sheetOperation({
  id: 'exportJointProposals',
  path: '/api/plans/:plan/joint/proposals/file',
  tag: 'joint',
  summary: 'Proposals in the joint log, as a workbook in the reader’s words',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: JointProposalFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const { which = 'waiting', sort, ...rest } = query;
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const nameOf = named.value;
    const asked = { planId, which, ...rest, oldestFirst: sort === 'at', limit: mostLines };
    const page = await listProposals(app, actor, asked);
    if (!page.ok) return page;
    return ok(
      listSheet(language, {
        title: 'joint.proposals.title',
        rows: page.value.items.map((item) => tellProposal(language, item)),
        columns: [
          ...subjectColumns,
          ['joint.agreed-now', 50, ({ lines }) => said(lines, 'new')],
          [
            'joint.value-proposed',
            50,
            ({ lines, value }) =>
              value === null ? translate(language, 'joint.value-awaited') : said(lines, 'gone'),
          ],
          ['joint.party', 20, ({ by }) => nameOf(by)],
          ['joint.at', 24, ({ at }) => at],
          [
            'term.field.state',
            18,
            ({ isContested, standing }) =>
              translate(language, isContested ? 'joint.status.contested' : `joint.proposal.${standing}`),
          ],
          ['joint.column.answers', 40, ({ answers }) => answered(language, answers, nameOf)],
        ],
        next: page.value.next,
      }),
    );
  },
});
