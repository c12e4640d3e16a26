/** The form as it is printed: each commitment with what was said last time, a box for the tick, and room to write. */
import type { RoundForm } from '../../../http/contract/index.ts';
import { formatPeriod, htmlLang } from '../../../i18n/desk/index.ts';
import { headLines } from '../../../plan/rounds/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { Table, type TableColumn } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { PrintedFigures } from './PrintedFigures.tsx';
import { StatementWords } from './StatementWords.tsx';

type Item = RoundForm['items'][number];

export function PrintedForm({ form }: { readonly form: RoundForm }) {
  const say = useSay();
  const language = useLanguage();
  const columns: readonly TableColumn<Item>[] = [
    { id: 'key', name: say('round.form.column.key'), short: true, show: ({ key }) => key },
    {
      id: 'item',
      name: say('round.form.column.item'),
      head: true,
      show: ({ path, words }) => (
        <span lang={htmlLang[localNameLanguage(words, language)]}>
          {path === null ? '' : `${path} `}
          {localName(words, language)}
        </span>
      ),
    },
    {
      id: 'last',
      name: say('round.page.last'),
      show: ({ last, lastPeriod }) =>
        last === null ? (
          <span className="soft">{say('round.page.nothing-said')}</span>
        ) : (
          <>
            <span className="soft">{formatPeriod(language, lastPeriod ?? '')}</span>
            <StatementWords statement={last} />
          </>
        ),
    },
    { id: 'same', name: say('round.form.column.same'), short: true, show: () => '☐' },
    {
      id: 'new',
      name: say('round.page.room'),
      show: () => <span className="round-room" aria-hidden="true" />,
    },
  ];
  return (
    <>
      {form.items.length === 0 ? null : (
        <Table label={say('round.form.title')} columns={columns} rows={form.items} keyOf={({ key }) => key} />
      )}
      <PrintedFigures figures={form.figures} />
      <div className="round-sign on-paper">
        {headLines.map((line) => (
          <p key={line}>{say(`round.form.head.${line}`)}: ______________________</p>
        ))}
      </div>
    </>
  );
}
