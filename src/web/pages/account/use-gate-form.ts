/**
 * The forms before sign-in work twice over: without script they are posted to their own address and the server draws the
 * page again with the problem; with script they ask the API and stay where they are, nothing typed lost.
 */
import { type FormEvent, useState } from 'react';
import { type Trouble, useAct } from '../../data/index.ts';
import { useFormOutcome } from '../../frame/index.ts';

/** A form of the gate: what to put on the form element, its problem, what was typed before. */
export interface GateForm {
  readonly form: { readonly method: 'post'; readonly onSubmit: (event: FormEvent<HTMLFormElement>) => void };
  readonly busy: boolean;
  readonly problem: Trouble | null;
  readonly fields: Readonly<Record<string, string>>;
}

/** `address` is the API address that the fields go to; `done` is where success leads. */
export function useGateForm(address: string, done: () => string): GateForm {
  const outcome = useFormOutcome();
  const act = useAct<unknown>([]);
  const [sent, setSent] = useState(false);
  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    setSent(true);
    const fields = Object.fromEntries(
      [...new FormData(event.currentTarget)].filter(([name]) => name !== 'next'),
    );
    const answer = await act.run({ method: 'POST', address, body: fields });
    // A whole new page: the server draws it for the person who is now signed in.
    if (answer.ok) location.assign(done());
  };
  return {
    form: { method: 'post', onSubmit },
    busy: act.busy,
    problem: sent ? act.problem : outcome.problem,
    fields: outcome.fields,
  };
}
