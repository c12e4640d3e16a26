/**
 * The form of an object, out of its declaration: for a new one and for a change. Each fault stands at its field and the first
 * of them is where the focus goes; what was typed is never lost, also where somebody else was quicker.
 */
import { type FormEvent, type ReactNode, useRef } from 'react';
import type { Json } from '../../../base/index.ts';
import type { RefViews } from '../../../http/contract/index.ts';
import { faultWords } from '../../../i18n/desk/index.ts';
import type { ObjectType, Values } from '../../../plan/objects/index.ts';
import type { Trouble } from '../../data/index.ts';
import { Acts, Button, Notice, ProblemNote } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { FieldValue } from '../FieldValue.tsx';
import { fieldWords } from '../words/index.ts';
import { type Clash, type Draft, draftFaults, faultsByField } from './draft.ts';
import { FieldInput } from './FieldInput.tsx';

export interface ObjectFormProps {
  readonly planId: string;
  readonly type: ObjectType;
  readonly draft: Draft;
  readonly onDraft: (draft: Draft) => void;
  /** What stood when the form was opened. */
  readonly stood?: Values;
  readonly refs: RefViews;
  readonly onRefs: (refs: RefViews) => void;
  readonly busy: boolean;
  readonly problem: Trouble | null;
  /** Faults are shown from the first try on, not while somebody is still typing. */
  readonly tried: boolean;
  readonly onTry: (faultless: boolean) => void;
  readonly clashes?: readonly Clash[];
  readonly save: string;
  readonly onCancel: ReactNode;
}

/** Faults that the desk finds by itself and those that the server named, as messages by field. */
function useProblems({ type, draft, problem, tried }: ObjectFormProps) {
  const language = useLanguage();
  const own = tried
    ? draftFaults(type, draft).map((fault) => ({ at: fault.at, message: faultWords(language, fault) }))
    : [];
  return faultsByField([
    ...own,
    ...(problem?.errors ?? []).filter(({ at }) => own.every((one) => `/${one.at}` !== at)),
  ]);
}

function ClashNote({ planId, type, draft, clashes, refs }: ObjectFormProps) {
  const say = useSay();
  if (clashes === undefined || clashes.length === 0) return null;
  return (
    <Notice tone="care" title={say('object.clash-title')} urgent>
      <p>{say('object.clash-advice')}</p>
      <ul className="notice-list">
        {clashes.map(({ field, theirs }) => {
          const declared = type.fields[field];
          if (declared === undefined) return null;
          return (
            <li key={field}>
              {fieldWords(say, field, declared)}{' '}
              {theirs === undefined ? (
                say('object.not-set')
              ) : (
                <FieldValue
                  planId={planId}
                  field={declared}
                  value={theirs}
                  values={draft}
                  refs={refs}
                  brief
                />
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
}

export function ObjectForm(props: ObjectFormProps) {
  const { planId, type, draft, onDraft, refs, onRefs, busy, problem, onTry, save, onCancel } = props;
  const form = useRef<HTMLFormElement>(null);
  const problems = useProblems(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const faults = draftFaults(type, draft);
    onTry(faults.length === 0);
    const [first] = faults;
    if (first !== undefined) focusField(form.current, first.at.split('/')[0] ?? '');
  };
  const say = useSay();
  const set = (name: string, value: Json) => onDraft({ ...draft, [name]: value });
  // What both changed says also that somebody else was quicker.
  const isToldByClash = problem?.code === 'precondition-failed' && (props.clashes ?? []).length > 0;
  const isPlaced = problem?.code === 'object-invalid' || problem?.code === 'request-invalid';
  return (
    <form className="object-form" ref={form} onSubmit={submit} noValidate>
      <ClashNote {...props} />
      {problem === null || isToldByClash ? null : (
        <ProblemNote problem={isPlaced ? withoutPlaces(problem) : problem} />
      )}
      <div className="object-fields">
        {typedFields(type).map(([name, field]) => (
          <div key={name} className={`object-field object-field-${field.kind}`} data-field={name}>
            {field.required ? <small className="object-needed">{say('object.needed')}</small> : null}
            <FieldInput
              planId={planId}
              name={name}
              field={field}
              value={draft[name]}
              stood={props.stood?.[name]}
              onChange={(value) => set(name, value)}
              refs={refs}
              onRefs={onRefs}
              problems={problems.get(name) ?? []}
            />
          </div>
        ))}
      </div>
      <Acts>
        <Button type="submit" look="primary" busy={busy}>
          {save}
        </Button>
        {onCancel}
      </Acts>
    </form>
  );
}

/** Faults stand at their fields; the note above says only what happened and what to do. */
function withoutPlaces({ errors: _errors, ...problem }: Trouble): Trouble {
  return problem;
}

/** Fields that somebody types; where a commitment of another plan is, is entered by accepting a succession. */
function typedFields({ fields }: ObjectType) {
  return Object.entries(fields).filter(([, field]) => field.kind !== 'line' || field.form !== 'elsewhere');
}

function focusField(form: HTMLFormElement | null, name: string): void {
  const field = form?.querySelector<HTMLElement>(`[data-field="${name}"]`);
  field?.querySelector<HTMLElement>('input, select, textarea, button')?.focus();
}
