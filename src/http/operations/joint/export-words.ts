/**
 * GET …/joint/words/file: beside which entries there were words, which of them were erased, and who has acknowledged it, as a workbook.
 * The words themselves are not in it: a file would outlive their erasure.
 */
import Type from 'typebox';
import { listWords, showJoint } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { formatList, translate } from '../../../i18n/index.ts';
import { Id, JointWordsFilter } from '../../contract/index.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';
import { listAsked } from './asked-lists.ts';
import { partyNames } from './sheet-words.ts';

const states = { held: 'erasure.state.held', awaited: 'erasure.awaited', erased: 'erasure.erased' } as const; // as const: messages

export const wordsSheet = sheetOperation({
  id: 'exportJointWords',
  path: '/api/plans/:plan/joint/words/file',
  tag: 'joint',
  summary: 'Where words stand beside entries and which were erased, without the words, as a workbook',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: JointWordsFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const joint = await showJoint(app, actor, { planId });
    if (!joint.ok) return joint;
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const found = await listWords(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    const letters = joint.value.parties.map(({ letter }) => letter);
    const names = (of: readonly string[]): string => formatList(language, of.map(named.value));
    return ok(
      listSheet(language, {
        title: 'erasure.title',
        rows: found.value.items,
        columns: [
          ['joint.party', 20, ({ log }) => named.value(log)],
          ['erasure.column.number', 10, ({ seq }) => seq],
          ['joint.at', 24, ({ at }) => at],
          ['term.field.state', 20, ({ state }) => translate(language, states[state])],
          ['erasure.column.acknowledged', 30, ({ acknowledged }) => names(acknowledged ?? [])],
          [
            'erasure.column.open',
            30,
            ({ log, acknowledged }) =>
              acknowledged === null
                ? ''
                : names(letters.filter((letter) => letter !== log && !acknowledged.includes(letter))),
          ],
        ],
      }),
    );
  },
});
