/** Mechanisms by year, and what expires when: before the pages of objects, whose routes are wider. */
import { addresses } from '../../data/index.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { ladderQuery, scheduleAddresses, scheduleQuery } from './addresses.ts';

export const meetingSchedulePage: DeskPage = {
  route: '/plans/:plan/meetings/mechanisms/schedule',
  access: 'signed-in',
  place: 'meetings',
  title: (say) => say('schedules.meetings-title'),
  loads: ({ plan }, query) => [scheduleAddresses.meetings(plan, scheduleQuery(query)), addresses.plan(plan)],
  piece: piece(
    'pages/schedules/MeetingSchedulePage.tsx',
    async () => (await import('./MeetingSchedulePage.tsx')).MeetingSchedulePage,
  ),
};

export const ladderPage: DeskPage = {
  route: '/plans/:plan/programme/instruments/ladder',
  access: 'signed-in',
  place: 'programme',
  title: (say) => say('schedules.ladder-title'),
  loads: ({ plan }, query) => [scheduleAddresses.ladder(plan, ladderQuery(query)), addresses.plan(plan)],
  piece: piece('pages/schedules/LadderPage.tsx', async () => (await import('./LadderPage.tsx')).LadderPage),
};
