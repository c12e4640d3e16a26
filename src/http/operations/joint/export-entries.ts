/** The joint log, and what has left and come, as workbooks: all that their lists find, in their order, up to a bound that they tell. */
import Type from 'typebox';
import {
  isStatement,
  listJointEntries,
  listTransfers,
  type ShownTransfer,
  transferOutcomes,
} from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { formatList, type Language, translate } from '../../../i18n/index.ts';
import { Id, JointEntryFilter, TransferFilter } from '../../contract/index.ts';
import { listSheet, mostLines, sheetOperation } from '../../sheet-operation.ts';
import { entriesOf } from '../log/entry-days.ts';
import { aboutWords } from '../log/log-words.ts';
import { tellEntry } from './joint-words.ts';
import { partiesThen, partyNames } from './sheet-words.ts';

const params = Type.Object({ plan: Id });

export const jointLogSheet = sheetOperation({
  id: 'exportJointEntries',
  path: '/api/plans/:plan/joint/entries/file',
  tag: 'joint',
  summary: 'Entries of a party’s joint log, as a workbook in the reader’s words',
  access: 'plan.edit',
  params,
  query: JointEntryFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const page = await listJointEntries(app, actor, { planId, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const named = await partiesThen(app, actor, { planId, opening: query.opening, language });
    if (!named.ok) return named;
    const nameOf = named.value;
    return ok(
      listSheet(language, {
        title: 'joint.log.title',
        rows: page.value.items.map((item) => tellEntry(language, item)),
        columns: [
          ['log.column.seq', 10, ({ seq }) => seq],
          ['joint.log.kind', 24, ({ kind }) => kindWords(language, kind)],
          [
            'log.column.about',
            24,
            ({ register }) => (register === null ? null : aboutWords(language, register)),
          ],
          ['log.column.what', 60, ({ summary }) => summary],
          ['joint.party', 20, ({ log }) => nameOf(log)],
          ['joint.at', 24, ({ at }) => at],
          [
            'joint.log.reach',
            40,
            ({ reach }) =>
              reach
                .map(({ letter, state }) =>
                  translate(language, `joint.reach.${state}`, { name: nameOf(letter) }),
                )
                .join('\n'),
          ],
          ['joint.entry-void', 14, ({ isVoid }) => (isVoid ? '✓' : null)],
          ['joint.goes-beside', 50, (entry) => wordsOf(language, entry)],
          ['log.entry.id', 40, ({ id }) => id],
        ],
        next: page.value.next,
      }),
    );
  },
});

/** Words beside an entry: a statement in a disagreement stands in a sheet together with the others' or not at all [HT1400]. */
function wordsOf(
  language: Language,
  entry: Parameters<typeof isStatement>[0] & { readonly words: readonly { readonly text: string }[] },
): string {
  if (isStatement(entry)) return translate(language, 'disagreement.printed-there');
  return entry.words.map(({ text }) => text).join('\n');
}

/** What an entry does, in words. */
function kindWords(language: Language, kind: string | null): string {
  return translate(language, 'joint.kind', { kind: (kind ?? 'other').replaceAll('.', '_') });
}

function outcomeWords(language: Language, { outcome, kind }: ShownTransfer): string {
  const known = transferOutcomes.find((one) => one === outcome) ?? 'taken';
  return kind === null
    ? translate(language, `joint.outcome.${known}`)
    : translate(language, 'joint.outcome.refused', { reason: translate(language, `caution.${kind}.title`) });
}

export const transfersSheet = sheetOperation({
  id: 'exportTransfers',
  path: '/api/plans/:plan/joint/transfers/file',
  tag: 'joint',
  summary: 'What has left and what came, as a workbook in the reader’s words',
  access: 'plan.edit',
  params,
  query: TransferFilter,
  problems: ['not-found', 'joint-not-open'],
  async find({ app, actor, params: { plan: planId }, query, language }) {
    const named = await partyNames(app, actor, planId, language);
    if (!named.ok) return named;
    const page = await listTransfers(app, actor, { planId, ...entriesOf(query), limit: mostLines });
    if (!page.ok) return page;
    const names = (letters: string): string => formatList(language, [...letters].map(named.value));
    return ok(
      listSheet(language, {
        title: 'joint.left.title',
        rows: page.value.items,
        columns: [
          ['joint.at', 24, ({ at }) => at],
          ['joint.left.way', 10, ({ direction }) => translate(language, `joint.way.${direction}`)],
          ['joint.party', 24, ({ party }) => names(party)],
          ['joint.left.carrier', 14, ({ carrier }) => translate(language, `joint.carrier.${carrier}`)],
          ['joint.left.entries', 12, ({ ranges }) => ranges.reduce((n, { from, to }) => n + to - from, 0)],
          ['joint.carried.files', 12, ({ files }) => files.length],
          ['joint.left.outcome', 40, (one) => outcomeWords(language, one)],
          ['joint.left.bytes', 12, ({ bytes }) => bytes],
          ['joint.left.hash', 66, ({ sha256 }) => sha256],
        ],
        next: page.value.next,
      }),
    );
  },
});
