/**
 * GET …/joint/disagreements/file: the disagreements that the list's filters find, as a workbook. Statements stand in it together or not at
 * all [HT1423].
 */
import Type from 'typebox';
import { listDisagreements } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { DisagreementsFilter, Id } from '../../contract/index.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';
import { listAsked } from './asked-lists.ts';
import { tellDisagreement } from './disagreements.ts';
import { partyNames } from './sheet-words.ts';

export const disagreementsSheet = sheetOperation({
  id: 'exportJointDisagreements',
  path: '/api/plans/:plan/joint/disagreements/file',
  tag: 'joint',
  summary: 'Disagreements with the statements of all sides, as a workbook in the reader’s words',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: DisagreementsFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const found = await listDisagreements(app, actor, { planId, ...listAsked(query) });
    if (!found.ok) return found;
    return ok(
      listSheet(language, {
        title: 'disagreement.title',
        rows: found.value.items.map((item) => tellDisagreement(language, item)),
        columns: [
          ['handover.kind', 18, ({ told }) => told?.subject.kind ?? null],
          ['joint.column.about', 50, ({ told }) => told?.subject.name ?? null],
          ['joint.column.value', 20, ({ told }) => told?.subject.field ?? null],
          ['disagreement.list.raised-by', 20, ({ by }) => named.value(by)],
          ['joint.at', 24, ({ at }) => at],
          [
            'term.field.state',
            24,
            ({ standing }) => translate(language, `disagreement.standing.${standing}`),
          ],
          [
            'disagreement.list.level',
            30,
            ({ level }) =>
              [
                translate(language, `disagreement.level.${level.level}`),
                wordsIn(language, level.meetingName),
                level.on ?? '',
              ]
                .filter((part) => part !== '')
                .join(' · '),
          ],
          [
            'disagreement.statements',
            70,
            ({ statements, areBothGiven }) =>
              (areBothGiven ? statements : [])
                .flatMap(({ party, words }) => (words === null ? [] : `${named.value(party)}: ${words}`))
                .join('\n'),
          ],
        ],
      }),
    );
  },
});
