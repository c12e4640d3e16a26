/** Addresses of rounds: pages of the desk, and what the API answers for them. */
import type {
  PreparedForms,
  Reminders,
  ReturnDetail,
  RoundForm,
  RoundStanding,
  SendOutcomes,
} from '../../../http/contract/index.ts';
import { type Address, address } from '../../data/index.ts';

const api = (planId: string, ...rest: readonly string[]) => ['api', 'plans', planId, ...rest];

/** API addresses by what they give. */
export const roundAddresses = {
  standing: (planId: string, id: string): Address<RoundStanding> =>
    address(api(planId, 'rounds', id, 'standing')),
  standingFile: (planId: string, id: string): string =>
    address(api(planId, 'rounds', id, 'standing', 'file')),
  forms: (planId: string, id: string): Address<PreparedForms> => address(api(planId, 'rounds', id, 'forms')),
  sendings: (planId: string, id: string): Address<SendOutcomes> =>
    address(api(planId, 'rounds', id, 'sendings')),
  reminders: (planId: string, id: string): Address<Reminders> =>
    address(api(planId, 'rounds', id, 'reminders')),
  form: (planId: string, code: string): Address<RoundForm> => address(api(planId, 'forms', code)),
  formFile: (planId: string, code: string, format: 'xlsx' | 'docx'): string =>
    address(api(planId, 'forms', code, 'file'), { format }),
  handOut: (planId: string, code: string): Address<unknown> =>
    address(api(planId, 'forms', code, 'hand-out')),
  entered: (planId: string, code: string): Address<ReturnDetail> =>
    address(api(planId, 'forms', code, 'returns')),
  returns: (planId: string): Address<ReturnDetail> => address(api(planId, 'returns')),
  returned: (planId: string, id: string): Address<ReturnDetail> => address(api(planId, 'returns', id)),
  returnFile: (planId: string, id: string): string => address(api(planId, 'returns', id, 'file')),
  everything: (planId: string): string => address(api(planId)),
};

/** Pages of the desk. */
export const roundLinks = {
  list: (planId: string): string => address(['plans', planId, 'rounds']),
  round: (planId: string, id: string): string => address(['plans', planId, 'rounds', id]),
  details: (planId: string, id: string): string => address(['plans', planId, 'rounds', id, 'details']),
  form: (planId: string, code: string): string => address(['plans', planId, 'rounds', 'forms', code]),
  returned: (planId: string, id: string): string => address(['plans', planId, 'rounds', 'returns', id]),
};
