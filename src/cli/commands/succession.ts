/** `entente succession OLD NEW`: what goes on from a plan to the next; with --accept, entered in both plans. */
import {
  type AcceptSuccession,
  acceptSuccession,
  type CarriedKind,
  showSuccession,
} from '../../app/index.ts';
import {
  type SuccessionLine,
  type SuccessionView,
  successionKinds,
  successionStates,
} from '../../views/index.ts';
import {
  type Command,
  type Context,
  type ExitCode,
  type Given,
  type HeldNode,
  textOption,
} from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { findPlans, withNode } from '../with-node.ts';

const things: readonly CarriedKind[] = ['task', 'milestone', 'indicator', 'contact'];
type Verdict = SuccessionLine['verdict'];
const verdicts: readonly Verdict[] = successionKinds.filter((kind) => kind !== 'moved');

interface Wish {
  /** Verdicts of lines that are accepted; null: nothing is. */
  readonly accept: readonly Verdict[] | null;
  readonly carry: readonly CarriedKind[];
}

/** Names of a list, each of the known ones; null where one is not. */
function chosen<T extends string>(text: string, known: readonly T[]): readonly T[] | null {
  const names = text.split(',').map((name) => name.trim());
  const found = names.flatMap((name) => known.find((one) => one === name) ?? []);
  return found.length === names.length ? found : null;
}

/** The options, or the one that cannot be read. */
function readWish(given: Given): Wish | string {
  const [accept, along] = [textOption(given, 'accept'), textOption(given, 'with')];
  const kinds = accept === undefined ? null : accept === 'all' ? verdicts : chosen(accept, verdicts);
  if (accept !== undefined && kinds === null) return '--accept';
  const carry = along === undefined ? [] : chosen(along, things);
  return carry === null || (along !== undefined && kinds === null) ? '--with' : { accept: kinds, carry };
}

function placeOf({ old, now }: SuccessionLine): string {
  return [old?.provision.path, now?.provision.path].flatMap((path) => path ?? []).join(' → ');
}

function tell(context: Context, { items, states, further }: SuccessionView): void {
  for (const line of items)
    context.out(
      [
        context.say(`compare.verdict.${line.verdict}`),
        placeOf(line),
        context.say(`succession.state.${line.state}`),
        ((line.now ?? line.old)?.words ?? '').replace(/\s+/g, ' '),
      ].join('\t'),
    );
  if (further !== null)
    for (const key of ['further', further.first === null ? 'further-two' : 'further-one'] as const)
      context.tell(context.say(`compare.${key}`));
  for (const state of successionStates)
    context.tell(
      context.say('cli.succession.count', {
        state: context.say(`succession.state.${state}`),
        n: states[state],
      }),
    );
}

const most = 1000;

async function acceptAll(
  context: Context,
  { app, who }: HeldNode,
  plans: { readonly planId: string; readonly from: string },
  lines: readonly SuccessionLine[],
  carry: readonly CarriedKind[],
): Promise<ExitCode> {
  const picks = lines.map(({ id, old, now }): AcceptSuccession['picks'][number] => {
    return { id, old: old?.version ?? null, now: now?.version ?? null };
  });
  for (let at = 0; at < picks.length; at += most) {
    const done = await acceptSuccession(app, who, { ...plans, picks: picks.slice(at, at + most), carry });
    if (!done.ok) {
      context.tell(sayProblem(context.language, done.error));
      return 1;
    }
    const made = Object.values(done.value.carried).reduce((sum, n) => sum + n, 0);
    context.tell(context.say('succession.accepted', { n: done.value.accepted, made }).trim());
  }
  return 0;
}

export const successionCommand: Command = {
  name: 'succession',
  usage: 'succession OLD NEW [--accept all|KINDS] [--with task,milestone,indicator,contact] [--json]',
  summary: 'cli.succession.summary',
  more: 'cli.succession.more',
  words: ['OLD', 'NEW'],
  options: { accept: { type: 'string' }, with: { type: 'string' }, json: { type: 'boolean' } },
  async run(context, given) {
    const wish = readWish(given);
    if (typeof wish === 'string') {
      context.tell(context.say('cli.wrong-arguments', { detail: wish, usage: this.usage }));
      return 2;
    }
    return withNode(context, async (node) => {
      const [old, now] = [
        await findPlans(context, node, given.words[0]),
        await findPlans(context, node, given.words[1]),
      ];
      for (const found of [old, now])
        if (!found.ok) {
          context.tell(found.error);
          return 1;
        }
      if (!old.ok || !now.ok) return 1;
      const plans = { planId: now.value[0]?.id ?? '', from: old.value[0]?.id ?? '' };
      const asked = { start: 0, limit: 1_000_000 };
      const shown = await showSuccession(node.app, node.who, { ...plans, asked });
      if (!shown.ok) {
        context.tell(sayProblem(context.language, shown.error));
        return 1;
      }
      const { accept } = wish;
      if (accept === null) {
        if (given.values.json === true) context.out(JSON.stringify(shown.value, null, 2));
        else tell(context, shown.value);
        return 0;
      }
      const lines = shown.value.items.filter(
        ({ state, verdict }) => (state === 'open' || state === 'half') && accept.includes(verdict),
      );
      return acceptAll(context, node, plans, lines, wish.carry);
    });
  },
};
