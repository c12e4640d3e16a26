/** GET …/joint/releases/file: the releases that the list's filters find, each with the steps that it has taken, as a workbook. */
import Type from 'typebox';
import { listReleases } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { translate } from '../../../i18n/index.ts';
import { Id, ReleasesFilter } from '../../contract/index.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';

export const releasesSheet = sheetOperation({
  id: 'exportJointReleases',
  path: '/api/plans/:plan/joint/releases/file',
  tag: 'joint',
  summary:
    'What is on its way out and what has left, each with its steps, as a workbook in the reader’s words',
  access: 'plan.edit',
  params: Type.Object({ plan: Id }),
  query: ReleasesFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const found = await listReleases(app, actor, { planId, ...query, limit: mostLines });
    if (!found.ok) return found;
    return ok(
      listSheet(language, {
        title: 'release.title',
        rows: found.value.items,
        columns: [
          [
            'release.list.what',
            40,
            ({ kind, total }) =>
              translate(language, `release.kind.${kind}`, { n: kind === 'package' ? total - 1 : total }),
          ],
          ['package.title', 40, ({ title }) => wordsIn(language, title)],
          [
            'term.field.state',
            24,
            ({ ended, next }) =>
              translate(
                language,
                ended === null ? `release.next.${next ?? 'release'}` : `release.ended.${ended}`,
              ),
          ],
          [
            'release.column.steps',
            60,
            ({ steps }) =>
              steps
                .map(({ step, by, at, number }) =>
                  [
                    translate(language, `release.step.${step}`),
                    by,
                    at,
                    number === '' ? '' : translate(language, 'release.number-is', { number }),
                  ]
                    .filter((part) => part !== '')
                    .join(' · '),
                )
                .join('\n'),
          ],
        ],
        next: found.value.next,
      }),
    );
  },
});
