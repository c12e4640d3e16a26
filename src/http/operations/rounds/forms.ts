/** The forms of a round: made, shown, had as files, sent, handed out; and how the round stands. */
import Type from 'typebox';
import {
  draftReminders,
  formFile,
  handOutForm,
  prepareForms,
  sendForms,
  showForm,
  showRound,
} from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { problemWords, translate } from '../../../i18n/index.ts';
import {
  FormFileQuery,
  Id,
  PreparedForms,
  Reminders,
  RoundForm,
  RoundStanding,
  Sending,
  SendOutcomes,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { disposition } from '../../server/disposition.ts';
import { wordsIn } from '../../server/words.ts';
import { listSheet, sheetOperation } from '../../sheet-operation.ts';
import { sayRound } from './round-words.ts';

const round = Type.Object({ plan: Id, id: Id });
const form = Type.Object({ plan: Id, code: Id });

export const showStanding = operation({
  id: 'getRoundStanding',
  method: 'GET',
  path: '/api/plans/:plan/rounds/:id/standing',
  tag: 'rounds',
  summary: 'How a round stands, body by body: made, sent, overdue, waiting, received',
  access: 'programme.act',
  params: round,
  success: { status: 200, description: 'Bodies and figures', schema: RoundStanding },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    const found = await showRound(app, actor, { planId: params.plan, roundId: params.id });
    return found.ok ? ok({ body: sayRound(language, found.value) }) : found;
  },
});

export const standingSheet = sheetOperation({
  id: 'exportRoundStanding',
  path: '/api/plans/:plan/rounds/:id/standing/file',
  tag: 'rounds',
  summary: 'How a round stands, body by body, as a workbook',
  access: 'programme.act',
  params: round,
  problems: ['not-found'],
  async find({ app, actor, params, language }) {
    const found = await showRound(app, actor, { planId: params.plan, roundId: params.id });
    if (!found.ok) return found;
    const { round: of, lines } = sayRound(language, found.value);
    const day = (at: string | undefined) => (at === undefined ? null : { day: at.slice(0, 10) });
    return ok(
      listSheet(language, {
        title: { words: wordsIn(language, of.title) },
        rows: lines,
        columns: [
          ['round.form.body', 40, ({ name }) => wordsIn(language, name)],
          ['round.page.state', 24, ({ state }) => translate(language, `round.state.${state}`)],
          ['round.page.said-column', 12, ({ said }) => said],
          ['round.page.asked-column', 12, ({ asked }) => asked],
          [
            'round.page.to',
            36,
            ({ sent, contacts }) => (sent.at(-1)?.to ?? contacts.map(({ mail }) => mail)).join(', '),
          ],
          ['round.page.sent-column', 14, ({ sent }) => day(sent.at(-1)?.at)],
          ['round.page.came', 14, ({ returns }) => day(returns.at(-1)?.receivedAt)],
        ],
      }),
    );
  },
});

export const makeForms = operation({
  id: 'makeRoundForms',
  method: 'POST',
  path: '/api/plans/:plan/rounds/:id/forms',
  tag: 'rounds',
  summary: 'Makes the forms of a round; those that have left stay as they are',
  access: 'programme.act',
  params: round,
  success: { status: 200, description: 'How many were made', schema: PreparedForms },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const made = await prepareForms(app, actor, { planId: params.plan, roundId: params.id });
    return made.ok ? ok({ body: { ...made.value, without: [...made.value.without] } }) : made;
  },
});

export const sendRoundForms = operation({
  id: 'sendRoundForms',
  method: 'POST',
  path: '/api/plans/:plan/rounds/:id/sendings',
  tag: 'rounds',
  summary: 'Sends forms that have not been sent, or reminders of those that have not come back, by mail',
  access: 'programme.act',
  params: round,
  body: Sending,
  success: { status: 200, description: 'What became of each', schema: SendOutcomes },
  problems: ['not-found', 'round-not-open', 'mail-not-set-up'],
  async handle({ app, actor, params, body, language }) {
    const sent = await sendForms(app, actor, { planId: params.plan, roundId: params.id, ...body });
    if (!sent.ok) return sent;
    const outcomes = sent.value.map(({ problem, facts, to, ...one }) => {
      const message = problem === null ? null : problemWords(language, problem, 'advice', facts);
      return { ...one, to: [...to], message };
    });
    return ok({ body: { outcomes } });
  },
});

export const showReminders = operation({
  id: 'draftReminders',
  method: 'GET',
  path: '/api/plans/:plan/rounds/:id/reminders',
  tag: 'rounds',
  summary: 'Drafts of reminders to bodies whose form was sent and has not come back',
  access: 'programme.act',
  params: round,
  success: { status: 200, description: 'Letters, in the language of each form', schema: Reminders },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const drafts = await draftReminders(app, actor, { planId: params.plan, roundId: params.id });
    if (!drafts.ok) return drafts;
    return ok({ body: { drafts: drafts.value.map((one) => ({ ...one, to: [...one.to] })) } });
  },
});

export const showRoundForm = operation({
  id: 'getRoundForm',
  method: 'GET',
  path: '/api/plans/:plan/forms/:code',
  tag: 'rounds',
  summary: 'A form as it is printed',
  access: 'programme.act',
  params: form,
  success: { status: 200, description: 'The form', schema: RoundForm },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const found = await showForm(app, actor, { planId: params.plan, code: params.code });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const handOutFormFile = operation({
  id: 'getRoundFormFile',
  method: 'GET',
  path: '/api/plans/:plan/forms/:code/file',
  tag: 'rounds',
  summary: 'A form as a workbook or a document',
  access: 'programme.act',
  params: form,
  query: FormFileQuery,
  success: { status: 200, description: 'The bytes', mediaType: 'application/octet-stream' },
  problems: ['not-found'],
  async handle({ app, actor, params, query }) {
    const format = query.format === 'docx' ? 'docx' : 'xlsx';
    const file = await formFile(app, actor, { planId: params.plan, code: params.code, format });
    if (!file.ok) return file;
    const headers = {
      'content-type': 'application/octet-stream',
      'content-disposition': disposition(file.value.name),
    };
    return ok({ bytes: file.value.bytes, headers });
  },
});

export const noteHandedOut = operation({
  id: 'handOutRoundForm',
  method: 'POST',
  path: '/api/plans/:plan/forms/:code/hand-out',
  tag: 'rounds',
  summary: 'Notes that a form was handed out on paper or as a file; it stays as it is from then on',
  access: 'programme.act',
  params: form,
  success: { status: 204, description: 'Noted' },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const noted = await handOutForm(app, actor, { planId: params.plan, code: params.code });
    return noted.ok ? ok({ status: 204 }) : noted;
  },
});

/** Every operation of forms. */
export const formOperations = [
  showStanding,
  standingSheet,
  makeForms,
  sendRoundForms,
  showReminders,
  showRoundForm,
  handOutFormFile,
  noteHandedOut,
];
