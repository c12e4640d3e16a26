/**
 * The cells of a form, filled in on behalf of the body. What is typed is kept until it is sent, and then looked at row by row
 * like a file.
 */
import { useLocation } from 'wouter';
import type { ReturnDetail, RoundForm } from '../../../http/contract/index.ts';
import { headLines } from '../../../plan/rounds/index.ts';
import { useAct, useDraft } from '../../data/index.ts';
import { Button, ProblemNote, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { roundAddresses, roundLinks } from './addresses.ts';
import { type FigureCells, FigureEntry } from './FigureEntry.tsx';
import { type Entry, RowEntry } from './RowEntry.tsx';
import { rowProblems } from './row-problems.ts';

interface Entered {
  readonly head: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, Entry>>;
  readonly figures?: Readonly<Record<string, FigureCells>>;
}
const nothing: Entered = { head: {}, rows: {} };

export function EnterOnBehalf({ planId, form }: { readonly planId: string; readonly form: RoundForm }) {
  const say = useSay();
  const [, go] = useLocation();
  const { value: draft, set, drop } = useDraft<Entered>(`round-form ${form.code}`, nothing);
  const act = useAct<ReturnDetail>([roundAddresses.everything(planId)]);
  const figures = draft.figures ?? {};
  const rows = [...Object.entries(draft.rows), ...Object.entries(figures)].map(([key, cells]) => {
    return { key, ...cells };
  });
  const { byRow, rest } = rowProblems(
    rows.map(({ key }) => key),
    act.problem,
  );
  const send = async () => {
    const body = { head: draft.head, rows };
    const answer = await act.run({
      method: 'POST',
      address: roundAddresses.entered(planId, form.code),
      body,
    });
    if (!answer.ok) return;
    drop();
    go(roundLinks.returned(planId, answer.value.id));
  };
  return (
    <section aria-labelledby="on-behalf">
      <h2 id="on-behalf">{say('round.page.on-behalf')}</h2>
      <p className="soft not-on-paper">{say('round.page.on-behalf-help')}</p>
      <Head head={draft.head} onHead={(head) => set({ ...draft, head })} />
      {form.items.map((item) => (
        <RowEntry
          key={item.key}
          item={item}
          entry={draft.rows[item.key] ?? {}}
          problems={byRow.get(item.key) ?? {}}
          onChange={(entry) => set({ ...draft, rows: { ...draft.rows, [item.key]: entry } })}
        />
      ))}
      {form.figures.map((figure) => (
        <FigureEntry
          key={figure.key}
          figure={figure}
          entry={figures[figure.key] ?? {}}
          problems={byRow.get(figure.key) ?? {}}
          onChange={(entry) => set({ ...draft, figures: { ...figures, [figure.key]: entry } })}
        />
      ))}
      {rest === null ? null : <ProblemNote problem={rest} />}
      <div className="not-on-paper round-send">
        <Button look="primary" busy={act.busy} isDisabled={rows.length === 0} onPress={send}>
          {say('round.page.look')}
        </Button>
      </div>
    </section>
  );
}

type HeadCells = Entered['head'];

/** Who filled it in. */
function Head({ head, onHead }: { readonly head: HeadCells; readonly onHead: (head: HeadCells) => void }) {
  const say = useSay();
  return (
    <div className="round-head">
      {headLines.map((line) => (
        <TextField
          key={line}
          label={say(`round.form.head.${line}`)}
          value={head[line] ?? ''}
          onChange={(value) => onHead({ ...head, [line]: value })}
        />
      ))}
    </div>
  );
}
