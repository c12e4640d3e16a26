/** Addresses of what is shown by time. */
import type { InstrumentLadder, MeetingSchedule } from '../../../http/contract/index.ts';
import { type Address, address } from '../../data/index.ts';

export const scheduleAddresses = {
  meetings: (planId: string): Address<MeetingSchedule> =>
    address(['api', 'plans', planId, 'meeting-schedule']),
  ladder: (planId: string): Address<InstrumentLadder> =>
    address(['api', 'plans', planId, 'instrument-ladder']),
};
