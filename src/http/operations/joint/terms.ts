/** Terms of answering: shown, proposed; silence taken as acceptance under them; a reminder drafted. */
import { proposeTerms, remind, showTerms, takeSilence } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import { sayCell } from '../../../export/index.ts';
import { JointTerms, Reminder, ReminderQuery, SilenceToTake, TermsToPropose } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { acting, entered, entriesMade, params, place } from './entering.ts';
import { tellProposal } from './told-words.ts';

export const showAnswerTerms = operation({
  id: 'getAnswerTerms',
  method: 'GET',
  path: `${place}/answer-terms`,
  tag: 'joint',
  summary: 'Reply times that the parties have settled, and what waits under them',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The terms', schema: JointTerms },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, language }) {
    const found = await showTerms(app, actor, { planId });
    if (!found.ok) return found;
    const { proposed, ours, theirs, taken, ...rest } = found.value;
    const tell = (items: typeof ours) => items.map((item) => tellProposal(language, item));
    const lists = { proposed: tell(proposed), ours: tell(ours), theirs: tell(theirs), taken: tell(taken) };
    return ok({ body: { ...rest, ...lists } });
  },
});

export const proposeAnswerTerms = operation({
  id: 'proposeAnswerTerms',
  method: 'POST',
  path: `${place}/answer-terms`,
  tag: 'joint',
  summary: 'Proposes reply times, and whether silence after them may be taken as acceptance',
  access: 'plan.edit',
  params,
  body: TermsToPropose,
  success: entered,
  problems: acting,
  async handle({ app, actor, params: { plan: planId }, body }) {
    return entriesMade(await proposeTerms(app, actor, { planId, ...body }));
  },
});

export const takeSilentOnes = operation({
  id: 'takeSilence',
  method: 'POST',
  path: `${place}/silences`,
  tag: 'joint',
  summary: 'Takes silence about own proposals as acceptance under the settled terms, all or none',
  access: 'plan.edit',
  params,
  body: SilenceToTake,
  success: entered,
  problems: acting,
  async handle({ app, actor, params: { plan: planId }, body }) {
    return entriesMade(await takeSilence(app, actor, { planId, ...body }));
  },
});

export const draftReminderLetter = operation({
  id: 'draftReminder',
  method: 'GET',
  path: `${place}/reminder`,
  tag: 'joint',
  summary: 'Drafts a courteous reminder of what a party has not answered; nothing is sent',
  access: 'plan.edit',
  params,
  query: ReminderQuery,
  success: { status: 200, description: 'The letter', schema: Reminder },
  problems: ['not-found', 'joint-not-open', 'joint-act-refused'],
  async handle({ app, actor, params: { plan: planId }, query: { language: asked, ...whom }, language }) {
    const found = await remind(app, actor, { planId, ...whom });
    if (!found.ok) return found;
    const into = asked ?? language;
    const { party, subject, lines, registers } = found.value;
    const said = lines.map((line) => sayCell(into, line));
    return ok({ body: { party, language: into, subject: sayCell(into, subject), lines: said, registers } });
  },
});
