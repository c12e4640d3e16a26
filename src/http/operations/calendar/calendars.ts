/** Calendars: making and ending one's own secret address, and what a calendar program reads there without signing in. */
import Type from 'typebox';
import { findActor } from '../../../accounts/index.ts';
import { calendarEvents, endCalendar, getPlan, isCalendar, renewCalendar } from '../../../app/index.ts';
import { err, ok, problem, utf8 } from '../../../base/index.ts';
import { writeCalendar } from '../../../export/index.ts';
import { translate } from '../../../i18n/index.ts';
import { Id } from '../../contract/index.ts';
import { openOperation, operation } from '../../operation.ts';

const ofPlan = Type.Object({ plan: Id });

export const makeCalendar = operation({
  id: 'makeCalendar',
  method: 'POST',
  path: '/api/plans/:plan/calendar',
  tag: 'status',
  summary: 'Makes a secret address of one’s own calendar of the plan; the one before ends',
  access: 'signed-in',
  params: ofPlan,
  isSecret: true,
  success: {
    status: 201,
    description: 'The address, shown once',
    schema: Type.Object({ path: Type.String() }),
  },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const made = await renewCalendar(app, actor, { planId: params.plan });
    if (!made.ok) return made;
    const { planId, personId, secret } = made.value;
    return ok({ body: { path: `/api/calendars/${planId}/${personId}/${secret}.ics` } });
  },
});

export const dropCalendar = operation({
  id: 'endCalendar',
  method: 'DELETE',
  path: '/api/plans/:plan/calendar',
  tag: 'status',
  summary: 'Ends one’s own secret address',
  access: 'signed-in',
  params: ofPlan,
  success: { status: 204, description: 'No address is good any more' },
  problems: [],
  async handle({ app, actor, params }) {
    const ended = await endCalendar(app, actor, { planId: params.plan });
    return ended.ok ? ok({}) : ended;
  },
});

export const readCalendar = openOperation({
  id: 'readCalendar',
  method: 'GET',
  path: '/api/calendars/:plan/:person/:secret',
  tag: 'status',
  summary: 'The dates of a plan as iCalendar, for whoever has the secret address',
  params: Type.Object({ plan: Id, person: Id, secret: Id }),
  success: { status: 200, description: 'The calendar', mediaType: 'text/calendar' },
  problems: ['not-found'],
  async handle({ app, params, origin }) {
    const which = { planId: params.plan, personId: params.person };
    const secret = params.secret.replace(/\.ics$/, '');
    const actor = (await isCalendar(app, which, secret)) ? await findActor(app, params.person) : null;
    if (actor === null) return err(problem('not-found', { calendar: params.plan }));
    const [plan, events] = [await getPlan(app, actor, which), await calendarEvents(app, actor, which)];
    if (!plan.ok) return plan;
    if (!events.ok) return events;
    const { language } = actor;
    const { title } = plan.value;
    const name = title[language] ?? title.zh ?? title.lo ?? title.en ?? '';
    const text = writeCalendar({
      title: translate(language, 'calendar.title', { plan: name }),
      language,
      events: events.value,
      origin,
    });
    const headers = {
      'content-type': 'text/calendar; charset=utf-8',
      'content-disposition': 'inline; filename="entente.ics"',
    };
    return ok({ bytes: utf8(text), headers });
  },
});
