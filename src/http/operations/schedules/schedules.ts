/** When mechanisms meet, and when instruments run out. */
import Type from 'typebox';
import { instrumentLadder, meetingSchedule } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, InstrumentLadder, MeetingSchedule } from '../../contract/index.ts';
import { operation } from '../../operation.ts';

export const showMeetingSchedule = operation({
  id: 'getMeetingSchedule',
  method: 'GET',
  path: '/api/plans/:plan/meeting-schedule',
  tag: 'objects',
  summary: 'Mechanisms year by year: when each met and is to meet, what is due next, who is host by its rule',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'The schedule', schema: MeetingSchedule },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const shown = await meetingSchedule(app, actor, { planId: params.plan });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const showInstrumentLadder = operation({
  id: 'getInstrumentLadder',
  method: 'GET',
  path: '/api/plans/:plan/instrument-ladder',
  tag: 'objects',
  summary: 'Instruments in the order in which they run out, with notice windows and what takes their place',
  access: 'signed-in',
  params: Type.Object({ plan: Id }),
  success: { status: 200, description: 'The ladder', schema: InstrumentLadder },
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const shown = await instrumentLadder(app, actor, { planId: params.plan });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});
