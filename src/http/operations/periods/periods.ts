/** The periods that a plan reports by: how often, and which are locked. */
import Type from 'typebox';
import { lockPeriod, setReporting, showPeriods } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, LockReason, Periods, ReportingSet } from '../../contract/index.ts';
import { type Operation, operation } from '../../operation.ts';

const ofPlan = Type.Object({ plan: Id });
const success = { status: 200, description: 'The periods', schema: Periods } as const;

export const listPeriods = operation({
  id: 'listPeriods',
  method: 'GET',
  path: '/api/plans/:plan/periods',
  tag: 'status',
  summary: 'The periods that the plan reports by, and which of them are locked',
  access: 'signed-in',
  params: ofPlan,
  success,
  problems: ['not-found'],
  async handle({ app, actor, params }) {
    const shown = await showPeriods(app, actor, { planId: params.plan });
    return shown.ok ? ok({ body: shown.value, version: shown.value.version }) : shown;
  },
});

export const changeReporting = operation({
  id: 'changeReporting',
  method: 'PATCH',
  path: '/api/plans/:plan/periods',
  tag: 'status',
  summary: 'Sets how often commitments are reported on, and how often flagships are',
  access: 'plan.edit',
  params: ofPlan,
  body: ReportingSet,
  needsVersion: true,
  success,
  problems: ['not-found'],
  async handle({ app, actor, params, body, version }) {
    const done = await setReporting(app, actor, { planId: params.plan, version, value: body });
    return done.ok ? ok({ body: done.value, version: done.value.version }) : done;
  },
});

function lockOperation(locked: boolean): Operation {
  return operation({
    id: locked ? 'lockPeriod' : 'reopenPeriod',
    method: 'POST',
    path: `/api/plans/:plan/periods/:period/${locked ? 'lock' : 'reopen'}`,
    tag: 'status',
    summary: locked
      ? 'Locks a period: it takes no further claim'
      : 'Opens a locked period again; the reason is registered',
    access: 'plan.edit',
    params: Type.Object({ plan: Id, period: Id }),
    body: LockReason,
    needsVersion: true,
    success,
    problems: ['not-found', 'period-locked', 'period-open', 'reason-missing'],
    async handle({ app, actor, params, body, version }) {
      const { plan: planId, period } = params;
      const done = await lockPeriod(app, actor, {
        planId,
        period,
        version,
        locked,
        reason: body.reason ?? null,
      });
      return done.ok ? ok({ body: done.value, version: done.value.version }) : done;
    },
  });
}

/** Locking and opening again. */
export const periodLocks: readonly Operation[] = [lockOperation(true), lockOperation(false)];
