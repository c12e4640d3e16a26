/** `entente draft list|show|remark|take-back`: consultation drafts, which enter no log. */
import {
  type DraftView,
  listDrafts,
  remarkOnDraft,
  showDraft,
  takeBackDraft,
} from '../../app/joint/index.ts';
import type { Problem, Result } from '../../base/index.ts';
import { type Command, type Context, type ExitCode, textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { manyOf, onPlan } from './joint-plan.ts';

function tell(context: Context, done: Result<unknown, Problem>, words: string): ExitCode {
  if (done.ok) context.out(words);
  else context.tell(sayProblem(context.language, done.error));
  return done.ok ? 0 : 1;
}

function tellDraft(context: Context, { id, by, to, note, expires, hasLeft, remarks }: DraftView): void {
  const left = context.say(hasLeft ? 'draft.has-left' : 'draft.not-left');
  context.out(`${id}  ${by} → ${to.join(' ')}  ${left}  ${context.say('draft.until')} ${expires}`);
  if (note !== '') context.out(`    ${note}`);
  for (const remark of remarks) context.out(`    ${remark.id}  ${remark.by}: ${remark.text}`);
}

export const listDraftsCommand: Command = {
  name: 'draft list',
  usage: 'draft list PLAN',
  summary: 'cli.draft.list.summary',
  more: 'cli.draft.list.more',
  words: ['PLAN'],
  options: {},
  run: onPlan(async (context, node, planId) => {
    const found = await listDrafts(node.app, node.who, { planId });
    if (!found.ok) return tell(context, found, '');
    if (found.value.items.length === 0) context.tell(context.say('draft.none'));
    for (const draft of found.value.items) tellDraft(context, draft);
    return 0;
  }),
};

export const showDraftCommand: Command = {
  name: 'draft show',
  usage: 'draft show PLAN REGISTER [--to PARTY]… [--note TEXT] [--days N]',
  summary: 'cli.draft.show.summary',
  more: 'cli.draft.show.more',
  words: ['PLAN', 'REGISTER'],
  options: {
    to: { type: 'string', multiple: true },
    note: { type: 'string' },
    days: { type: 'string' },
  },
  run: onPlan(async (context, node, planId, given) => {
    const [, register = ''] = given.words;
    const days = Number(textOption(given, 'days') ?? 30);
    if (!Number.isInteger(days)) return 2;
    const note = textOption(given, 'note') ?? '';
    const to = manyOf(given, 'to');
    const made = await showDraft(node.app, node.who, { planId, register, to, note, days });
    return tell(context, made, made.ok ? made.value : '');
  }),
};

export const remarkCommand: Command = {
  name: 'draft remark',
  usage: 'draft remark PLAN DRAFT TEXT',
  summary: 'cli.draft.remark.summary',
  more: 'cli.draft.remark.more',
  words: ['PLAN', 'DRAFT', 'TEXT'],
  options: {},
  run: onPlan(async (context, node, planId, given) => {
    const [, draft = '', text = ''] = given.words;
    const made = await remarkOnDraft(node.app, node.who, { planId, draft, text });
    return tell(context, made, made.ok ? made.value : '');
  }),
};

export const takeBackCommand: Command = {
  name: 'draft take-back',
  usage: 'draft take-back PLAN DRAFT',
  summary: 'cli.draft.take-back.summary',
  more: 'cli.draft.take-back.more',
  words: ['PLAN', 'DRAFT'],
  options: {},
  run: onPlan(async (context, node, planId, given) => {
    const [, draft = ''] = given.words;
    const done = await takeBackDraft(node.app, node.who, { planId, draft });
    return tell(context, done, context.say('draft.taken-back'));
  }),
};
