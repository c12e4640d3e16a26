/** What happened to an object, newest first: field, before and after, by whom; each line with its entry where it has one. */
import type { HistoryLine, ObjectDetail, Plan } from '../../../http/contract/index.ts';
import type { ObjectType } from '../../../plan/objects/index.ts';
import { links } from '../../commitments/index.ts';
import { useSettings } from '../../frame/index.ts';
import { FieldValue, fieldWordsOf } from '../../objects/index.ts';
import { InstantText, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export interface ObjectHistoryProps {
  readonly plan: Plan;
  readonly type: ObjectType;
  readonly object: ObjectDetail;
}

/** Lines of one moment and person stand together. */
function byAct(lines: readonly HistoryLine[]): readonly (readonly HistoryLine[])[] {
  return [...Map.groupBy(lines.toReversed(), ({ at, by }) => `${at} ${by}`).values()];
}

export function ObjectHistory({ plan, type, object }: ObjectHistoryProps) {
  const say = useSay();
  const { zone } = useSettings();
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say('commitment.history')}</h2>
      <ol className="history">
        {byAct(object.history).map((lines) => (
          <li key={`${lines[0]?.at} ${lines[0]?.register}`} className="object-act">
            <p className="soft history-when">
              <InstantText at={lines[0]?.at ?? ''} zone={zone} /> {lines[0]?.by}
              {lines.some(({ entry }) => entry !== null) ? null : ` · ${say('commitment.history-own')}`}
            </p>
            <ul className="plain-list">
              {lines.toReversed().map((line) => (
                <Line key={line.register} plan={plan} type={type} object={object} line={line} />
              ))}
            </ul>
          </li>
        ))}
      </ol>
    </section>
  );
}

function Line({ plan, type, object, line }: ObjectHistoryProps & { readonly line: HistoryLine }) {
  const say = useSay();
  const name = line.register.split('/')[2] ?? '';
  const field = type.fields[name];
  const shown = (value: unknown) =>
    field === undefined || value === null || value === undefined ? null : (
      <FieldValue
        planId={plan.id}
        field={field}
        value={value}
        values={object.values}
        refs={object.refs}
        brief
      />
    );
  const isBack = field === undefined && line.after === null;
  return (
    <li className="object-change">
      <span className="object-change-field">
        {isBack ? say('object.restored-line') : fieldWordsOf(say, type.name, name)}
      </span>
      <span className="object-change-values">
        {line.before === null || line.before === undefined || field === undefined ? null : (
          <>
            <s className="soft">{shown(line.before)}</s> →{' '}
          </>
        )}
        {line.after === null && field !== undefined ? (
          <span className="soft">{say('commitment.nothing')}</span>
        ) : (
          shown(line.after)
        )}
      </span>
      {line.entry === null ? null : (
        <span className="history-entry soft">
          <TextLink href={links.entry(plan.id, line.entry.seq)}>
            {say('commitment.history-entry-link', { seq: line.entry.seq })}
          </TextLink>
        </span>
      )}
    </li>
  );
}
