/** One commitment after the other: its words, what was said of it, a tick for "no change", and the fields behind a fold. */
import type { Own } from '../../../http/contract/index.ts';
import { formatDate, formatPeriod, htmlLang } from '../../../i18n/desk/index.ts';
import { localName, localNameLanguage, useFormOutcome } from '../../frame/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Item = Own['items'][number];
const stages = ['not-begun', 'begun', 'substantial', 'complete', 'suspended', 'superseded'] as const;
const wordFields = ['done', 'next', 'obstacle'] as const;

export function OwnRows({ items }: { readonly items: readonly Item[] }) {
  return (
    <ol className="own-rows">
      {items.map((item, at) => (
        <Row key={item.ref} item={item} at={at} />
      ))}
    </ol>
  );
}

function Row({ item, at }: { readonly item: Item; readonly at: number }) {
  const say = useSay();
  const language = useLanguage();
  const { problem, fields } = useFormOutcome();
  const errors = (problem?.errors ?? []).filter((error) => error.at.split('/')[2] === String(at));
  const isTyped = problem !== null && `${at}.ref` in fields;
  const { last, lastPeriod, said, words, path } = item;
  return (
    <li>
      <input type="hidden" name={`${at}.ref`} value={item.ref} />
      <input type="hidden" name={`${at}.version`} value={item.version} />
      <h3 lang={htmlLang[localNameLanguage(words, language)]}>
        {path === null ? null : <span className="own-path">{path} </span>}
        {localName(words, language)}
      </h3>
      <p className="soft">
        {[
          item.flagship ? say('own.flagship') : '',
          said !== null ? say('own.said', { progress: say(`term.progress.${said.progress}`) }) : '',
          said === null && last !== null && lastPeriod !== null
            ? say('own.last', {
                period: formatPeriod(language, lastPeriod),
                progress: say(`term.progress.${last.progress}`),
              })
            : '',
          said === null && last === null ? say('own.not-yet') : '',
          item.due === null
            ? ''
            : say(item.timing === 'late' ? 'own.late' : 'own.due', { date: formatDate(language, item.due) }),
        ]
          .filter((one) => one !== '')
          .join(' · ')}
      </p>
      {errors.length === 0 ? null : (
        <ul className="own-note bad">
          {errors.map(({ at: place, message }) => (
            <li key={`${place} ${message}`}>{message}</li>
          ))}
        </ul>
      )}
      {said === null && last !== null ? (
        <label className="own-same">
          <input type="checkbox" name={`${at}.same`} defaultChecked={isTyped && `${at}.same` in fields} />{' '}
          {say('own.same')}
        </label>
      ) : null}
      <details open={errors.length > 0}>
        <summary>{say(said === null ? 'own.open' : 'own.open-again')}</summary>
        <Fields item={item} at={at} typed={isTyped ? fields : null} />
      </details>
    </li>
  );
}

interface FieldsProps {
  readonly item: Item;
  readonly at: number;
  /** What was typed before, where the form was refused. */
  readonly typed: Readonly<Record<string, string>> | null;
}

function Fields({ item, at, typed }: FieldsProps) {
  const say = useSay();
  const shown = item.said ?? item.last;
  const initial = (name: 'progress' | 'due' | (typeof wordFields)[number]): string =>
    typed === null ? (shown?.[name] ?? '') : (typed[`${at}.${name}`] ?? '');
  return (
    <div className="own-fields">
      <label>
        {say('round.form.column.progress')}
        <select name={`${at}.progress`} defaultValue={initial('progress')}>
          <option value="">{say('own.choose')}</option>
          {stages.map((stage) => (
            <option key={stage} value={stage}>
              {say(`term.progress.${stage}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {say('round.form.column.due')}
        <input name={`${at}.due`} defaultValue={initial('due')} placeholder={say('own.date-help')} />
      </label>
      {wordFields.map((name) => (
        <label key={name} className="wide">
          {say(`round.form.column.${name}`)}
          <textarea name={`${at}.${name}`} rows={2} defaultValue={initial(name)} />
        </label>
      ))}
      <label>
        {say('own.file')}
        <input type="file" name={`${at}.file`} />
      </label>
      <label>
        {say('own.address')}
        <input type="url" name={`${at}.address`} defaultValue={typed?.[`${at}.address`] ?? ''} />
      </label>
    </div>
  );
}
