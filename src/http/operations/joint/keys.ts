/** The keys of a joint plan: shown, rotated, revoked; and the guard of a restored node. */
import Type from 'typebox';
import { liftJointGuard, revokeKey, rotateKey, showJointKeys } from '../../../app/joint/index.ts';
import { ok } from '../../../base/index.ts';
import {
  GuardLifted,
  GuardLifting,
  Id,
  JointKeys,
  KeyRevocation,
  KeyRotation,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { rootKeyOf } from './joint-words.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });
const problems = ['not-found', 'joint-not-open', 'joint-held', 'joint-moved', 'joint-opening-anew'] as const;

export const showKeys = operation({
  id: 'getJointKeys',
  method: 'GET',
  path: `${place}/keys`,
  tag: 'joint',
  summary: 'The public keys of the parties through time, and what a restored node waits for',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The keys', schema: JointKeys },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId } }) {
    const shown = await showJointKeys(app, actor, { planId });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const rotate = operation({
  id: 'rotateKey',
  method: 'POST',
  path: `${place}/keys/rotations`,
  tag: 'joint',
  summary: 'Replaces a key by a new one, signed by both',
  access: 'plan.edit',
  params,
  body: KeyRotation,
  success: { status: 201, description: 'The keys as they then are', schema: JointKeys },
  problems,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const done = await rotateKey(app, actor, { planId, role: body.role });
    if (!done.ok) return done;
    const shown = await showJointKeys(app, actor, { planId });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const revoke = operation({
  id: 'revokeKey',
  method: 'POST',
  path: `${place}/keys/revocations`,
  tag: 'joint',
  summary: 'Ends a key that is lost or that somebody else may have, by the root key',
  access: 'plan.edit',
  params,
  body: KeyRevocation,
  success: { status: 201, description: 'The keys as they then are', schema: JointKeys },
  problems: [...problems, 'root-key-away', 'root-key-wrong'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const done = await revokeKey(app, actor, { planId, role: body.role, rootKey: rootKeyOf(body) });
    if (!done.ok) return done;
    const shown = await showJointKeys(app, actor, { planId });
    return shown.ok ? ok({ body: shown.value }) : shown;
  },
});

export const liftGuard = operation({
  id: 'liftGuard',
  method: 'POST',
  path: `${place}/guard/lifting`,
  tag: 'joint',
  summary: 'One of two people says that a restored node may sign again; the second confirms',
  access: 'plan.edit',
  params,
  body: GuardLifting,
  success: { status: 200, description: 'Lifted, or waiting for a second person', schema: GuardLifted },
  problems: [...problems, 'joint-act-refused'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const done = await liftJointGuard(app, actor, { planId, ...body });
    return done.ok ? ok({ body: { state: done.value } }) : done;
  },
});
