/** `entente public list|ready|propose|statement`: what all parties release to the public. */
import {
  listPublishable,
  listRecords,
  previewRecord,
  proposeRecord,
  type RecordPreview,
  stateRecord,
} from '../../app/joint/index.ts';
import { type Command, type Context, type Given, textOption } from '../command.ts';
import { tellPapers } from '../recorded-papers.ts';
import { sayProblem } from '../say-problem.ts';
import { titleOf } from '../with-node.ts';
import { handOut, manyOf, onPlan } from './joint-plan.ts';

/** More than one plan's parties release or settle; longer lists are read page by page at the desk. */
const MOST = 20_000;
const languages = ['zh', 'lo', 'en'] as const;

export const listPublicCommand: Command = {
  name: 'public list',
  usage: 'public list PLAN [--json]',
  summary: 'cli.public.list.summary',
  more: 'cli.public.list.more',
  words: ['PLAN'],
  options: { json: { type: 'boolean' } },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const found = await listRecords(app, who, { planId, limit: MOST });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    const { items } = found.value;
    if (given.values.json === true) {
      context.out(JSON.stringify(items, null, 2));
      return 0;
    }
    if (items.length === 0) context.tell(context.say('public.none'));
    for (const { entry, record, title, state, total, changed, papers } of items) {
      const since = changed === 0 ? '' : `  ${context.say('public.changed', { n: changed })}`;
      const count = context.say('public.total', { n: total });
      context.out(`${entry}  ${context.say(`public.state.${state}`)}  ${count}${since}`);
      context.out(`    ${titleOf(context, title)}  ${record}`);
      tellPapers(context, papers);
    }
    return 0;
  }),
};

export const readyPublicCommand: Command = {
  name: 'public ready',
  usage: 'public ready PLAN [--kind KIND]… [--json]',
  summary: 'cli.public.ready.summary',
  more: 'cli.public.ready.more',
  words: ['PLAN'],
  options: { kind: { type: 'string', multiple: true }, json: { type: 'boolean' } },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const found = await listPublishable(app, who, { planId, kinds: manyOf(given, 'kind'), limit: MOST });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    const { items } = found.value;
    if (given.values.json === true) {
      const plain = items.map(({ told: _told, summary: _summary, says, ...rest }) => {
        return { ...rest, words: says.standing };
      });
      context.out(JSON.stringify(plain, null, 2));
      return 0;
    }
    if (items.length === 0) context.tell(context.say('public.choose.none'));
    for (const { entry, register, record, says } of items) {
      const marks = [
        ...(record === null ? [] : [context.say('public.released')]),
        ...(says.standing === 'none' ? [] : [context.say(`public.says.${says.standing}`)]),
      ];
      context.out([entry, register, ...marks].join('  '));
    }
    return 0;
  }),
};

function tellPreview(context: Context, { lines }: RecordPreview): void {
  for (const { register, value, beside } of lines) {
    context.out(`${register}: ${value}`);
    for (const raw of beside) context.out(`    ${raw}`);
  }
}

function asked(given: Given) {
  const title = languages.flatMap((language) => {
    const words = textOption(given, `title-${language}`)?.trim() ?? '';
    return words === '' ? [] : [[language, words] as const];
  });
  return {
    record: textOption(given, 'record'),
    title: Object.fromEntries(title),
    date: textOption(given, 'date') ?? null,
    items: manyOf(given, 'entry').map((entry) => ({ entry })),
  };
}

const titles = '[--title-zh WORDS] [--title-lo WORDS] [--title-en WORDS]';

export const proposePublicCommand: Command = {
  name: 'public propose',
  usage: `public propose PLAN --entry ENTRY… ${titles} [--date DATE] [--record ID] [--look]`,
  summary: 'cli.public.propose.summary',
  more: 'cli.public.propose.more',
  words: ['PLAN'],
  options: {
    entry: { type: 'string', multiple: true },
    ...Object.fromEntries(languages.map((one) => [`title-${one}`, { type: 'string' } as const])),
    date: { type: 'string' },
    record: { type: 'string' },
    look: { type: 'boolean' },
  },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const seen = await previewRecord(app, who, { planId, ...asked(given) });
    if (seen.ok && given.values.look === true) {
      tellPreview(context, seen.value);
      return 0;
    }
    const made = seen.ok
      ? await proposeRecord(app, who, { planId, seen: seen.value.digest, ...seen.value.contents })
      : seen;
    if (!made.ok) {
      context.tell(sayProblem(context.language, made.error));
      return 1;
    }
    for (const entry of made.value) context.out(entry);
    context.tell(context.say('public.done'));
    return 0;
  }),
};

export const statePublicCommand: Command = {
  name: 'public statement',
  usage: 'public statement PLAN ENTRY [--out FILE]',
  summary: 'cli.public.statement.summary',
  more: 'cli.public.statement.more',
  words: ['PLAN', 'ENTRY'],
  options: { out: { type: 'string' } },
  run: onPlan(async (context, { app, who }, planId, given) => {
    const made = await stateRecord(app, who, { planId, entry: given.words[1] ?? '' });
    if (!made.ok) {
      context.tell(sayProblem(context.language, made.error));
      return 1;
    }
    context.tell(context.say('cli.joint.hash', { hash: made.value.hash }));
    return handOut(context, textOption(given, 'out'), made.value);
  }),
};
