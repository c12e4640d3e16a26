/** The cells of one commitment, to fill in at the desk or by hand: what was said last time, the tick, and what is new. */
import type { RoundForm } from '../../../http/contract/index.ts';
import { formatPeriod, htmlLang } from '../../../i18n/desk/index.ts';
import { stages } from '../../../plan/rounds/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { Checkbox, Select, TextField } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { StatementWords } from './StatementWords.tsx';

/** What was entered in a row. */
export interface Entry {
  readonly same?: boolean;
  readonly progress?: string;
  readonly done?: string;
  readonly next?: string;
  readonly due?: string;
  readonly obstacle?: string;
}

interface RowEntryProps {
  readonly item: RoundForm['items'][number];
  readonly entry: Entry;
  /** What is wrong in each cell. */
  readonly problems?: Readonly<Record<string, string>>;
  readonly onChange: (entry: Entry) => void;
}

export function RowEntry({ item, entry, problems = {}, onChange }: RowEntryProps) {
  const say = useSay();
  const language = useLanguage();
  const put = (field: keyof Entry) => (value: string) => onChange({ ...entry, [field]: value });
  const words = localName(item.words, language);
  return (
    <section className="round-row" aria-label={`${item.key} ${words.slice(0, 60)}`}>
      <p className="round-words">
        <strong>{item.key}</strong> {item.path === null ? null : <span className="soft">{item.path}</span>}{' '}
        <span lang={htmlLang[localNameLanguage(item.words, language)]}>{words}</span>
      </p>
      {item.last === null ? null : (
        <div className="round-last">
          <p className="soft">
            {say('round.form.last', { period: formatPeriod(language, item.lastPeriod ?? '') })}
          </p>
          <StatementWords statement={item.last} />
          <Checkbox isSelected={entry.same ?? false} onChange={(same) => onChange({ ...entry, same })}>
            {say('round.form.column.same')}
          </Checkbox>
        </div>
      )}
      {entry.same === true ? null : (
        <div className="round-cells">
          <Select
            label={say('round.form.column.progress')}
            choices={[
              { value: '', word: '—' },
              ...stages.map((stage) => ({ value: stage, word: say(`choice.progress.${stage}`) })),
            ]}
            value={entry.progress ?? ''}
            onChange={put('progress')}
          />
          <TextField
            label={say('round.form.column.due')}
            value={entry.due ?? ''}
            onChange={put('due')}
            width={14}
            problem={problems.due}
          />
          {(['done', 'next', 'obstacle'] as const).map((field) => (
            <TextField
              key={field}
              label={say(`round.form.column.${field}`)}
              value={entry[field] ?? ''}
              onChange={put(field)}
              lines={2}
              problem={problems[field]}
            />
          ))}
        </div>
      )}
    </section>
  );
}
