/**
 * `entente terms show|propose|confirm`: reply times that the parties settle, and what waits under them. What is proposed here is proposed
 * by the node's operator; where the office has set a route it is refused, and goes by the desk [AP1123].
 */
import {
  answerJoint,
  type ProposalView,
  proposeTerms,
  showTerms,
  type TermAsked,
  type TermView,
} from '../../app/joint/index.ts';
import { sayCell } from '../../export/words/index.ts';
import type { Command, Context, Given } from '../command.ts';
import { textOption } from '../command.ts';
import { sayProblem } from '../say-problem.ts';
import { manyOf, onPlan } from './joint-plan.ts';

const subjects = ['claims', 'readings', 'programme'] as const;

function tellTerm(context: Context, { subject, covers, days, deemed }: TermView): void {
  const what = subject === null ? covers.join(' ') : context.say(`reply.subject.${subject}`);
  const silence = context.say(deemed ? 'reply.told.silence-counts' : 'reply.told.silence-nothing');
  context.out(`    ${[what, context.say('reply.told.days', { n: days }), silence].join(' · ')}`);
}

/** A proposal with who is to answer it by when. */
function tellWaiting(context: Context, { id, told, replies }: ProposalView): void {
  const { name, field } = told.subject;
  const about = [name, field].map((cell) => sayCell(context.language, cell)).filter((text) => text !== '');
  context.out(`${id}  ${about.join(' · ')}`);
  for (const { letter, lastDay, left } of replies) {
    const days =
      lastDay === null || left === null
        ? context.say('reply.not-received')
        : `${lastDay}  ${left < 0 ? context.say('reply.overdue', { n: -left }) : context.say('reply.left', { n: left })}`;
    context.out(`    ${letter}  ${days}`);
  }
}

/** Terms that are proposed, with what they say. */
function tellProposed(context: Context, { id, by, told }: ProposalView): void {
  context.out(`${id}  ${by}`);
  for (const { label, after } of told.lines) {
    const said = [label, after].map((cell) => sayCell(context.language, cell));
    context.out(`    ${said.filter((text) => text !== '').join(' · ')}`);
  }
}

export const showTermsCommand: Command = {
  name: 'terms show',
  usage: 'terms show PLAN',
  summary: 'cli.terms.show.summary',
  more: 'cli.terms.show.more',
  words: ['PLAN'],
  options: {},
  run: onPlan(async (context, node, planId) => {
    const found = await showTerms(node.app, node.who, { planId });
    if (!found.ok) {
      context.tell(sayProblem(context.language, found.error));
      return 1;
    }
    const { settled, proposed, ours, theirs, taken } = found.value;
    const none = settled === null || settled.terms.length === 0;
    context.out(context.say(none ? 'reply.settled.none' : 'reply.settled.title'));
    for (const term of settled?.terms ?? []) tellTerm(context, term);
    if (proposed.length > 0) context.out(context.say('reply.proposed.title'));
    for (const one of proposed) tellProposed(context, one);
    const lists = [
      ['reply.ours.title', ours],
      ['reply.theirs.title', theirs],
      ['reply.taken.title', taken],
    ] as const;
    for (const [title, items] of lists) {
      if (items.length > 0) context.out(context.say(title));
      for (const item of items) tellWaiting(context, item);
    }
    return 0;
  }),
};

/** The terms that are asked for; null where the words do not say them. */
function termsAsked(given: Given): readonly TermAsked[] | null {
  const deemed = manyOf(given, 'deemed');
  const asked = subjects.flatMap((subject) => {
    const days = textOption(given, subject);
    return days === undefined ? [] : [{ subject, days, deemed: deemed.includes(subject) }];
  });
  const isWrong =
    asked.some(({ days }) => !/^[1-9]\d{0,2}$/.test(days) || Number(days) > 730) ||
    deemed.some((one) => !asked.some(({ subject }) => subject === one)) ||
    (asked.length === 0) !== (given.values.none === true);
  return isWrong ? null : asked.map((one) => ({ ...one, days: Number(one.days) }));
}

const proposing =
  'terms propose PLAN [--claims DAYS] [--readings DAYS] [--programme DAYS] [--deemed SUBJECT]…';

export const proposeTermsCommand: Command = {
  name: 'terms propose',
  usage: `${proposing} | --none`,
  summary: 'cli.terms.propose.summary',
  more: 'cli.terms.propose.more',
  words: ['PLAN'],
  options: {
    claims: { type: 'string' },
    readings: { type: 'string' },
    programme: { type: 'string' },
    deemed: { type: 'string', multiple: true },
    none: { type: 'boolean' },
  },
  run(context, given) {
    const terms = termsAsked(given);
    if (terms === null) {
      const detail = '--claims --readings --programme --deemed --none';
      context.tell(context.say('cli.wrong-arguments', { detail, usage: this.usage }));
      return Promise.resolve(2);
    }
    return onPlan(async (_context, node, planId) => {
      const made = await proposeTerms(node.app, node.who, { planId, terms });
      if (made.ok) context.out(context.say('reply.form.done'));
      else context.tell(sayProblem(context.language, made.error));
      return made.ok ? 0 : 1;
    })(context, given);
  },
};

export const confirmTermsCommand: Command = {
  name: 'terms confirm',
  usage: 'terms confirm PLAN',
  summary: 'cli.terms.confirm.summary',
  more: 'cli.terms.confirm.more',
  words: ['PLAN'],
  options: {},
  run: onPlan(async (context, node, planId) => {
    const found = await showTerms(node.app, node.who, { planId });
    const theirs = found.ok ? found.value.proposed.filter(({ awaitsUs }) => awaitsUs) : [];
    if (found.ok && theirs.length === 0) {
      context.tell(context.say('cli.terms.confirm.none'));
      return 1;
    }
    for (const one of theirs) tellProposed(context, one);
    const answers = theirs.map(({ id }) => ({ kind: 'confirm' as const, item: id }));
    const done = found.ok ? await answerJoint(node.app, node.who, { planId, answers }) : found;
    if (done.ok) context.out(context.say('cli.terms.confirm.done'));
    else context.tell(sayProblem(context.language, done.error));
    return done.ok ? 0 : 1;
  }),
};
