/** Opening a plan together: own party file, plan file out and in, how the joint plan stands. */
import Type from 'typebox';
import {
  joinJoint,
  openJoint,
  partyFile,
  planFile,
  readPlanFile,
  showJoint,
} from '../../../app/joint/index.ts';
import { base64, err, ok, problem, utf8 } from '../../../base/index.ts';
import {
  BundleFiles,
  Id,
  Joint,
  JointOpening,
  PartyFileRequest,
  PlanFileReading,
  PlanFileToRead,
  PlanFileToTake,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { attachment } from '../../server/disposition.ts';
import { rootKeyOf } from './joint-words.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });

export const showJointPlan = operation({
  id: 'getJoint',
  method: 'GET',
  path: place,
  tag: 'joint',
  summary: 'How the plan stands between its parties',
  access: 'signed-in',
  params,
  success: { status: 200, description: 'The joint plan', schema: Joint },
  problems: ['not-found'],
  async handle({ app, actor, params: { plan: planId } }) {
    const view = await showJoint(app, actor, { planId });
    return view.ok ? ok({ body: view.value }) : view;
  },
});

export const handOutPartyFile = operation({
  id: 'getPartyFile',
  method: 'GET',
  path: `${place}/party-file`,
  tag: 'joint',
  summary: "This party's file: its name, its public keys, how its node is reached",
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The file', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'root-key-away'],
  async handle({ app }) {
    const file = partyFile(app);
    if (!file.ok) return file;
    const { bytes, name } = file.value;
    return ok({ bytes, headers: attachment(name) });
  },
});

export const makePartyFile = operation({
  id: 'makePartyFile',
  method: 'POST',
  path: '/api/joint/party-file',
  tag: 'joint',
  summary:
    "This party's file, before there is a plan, or signed with a root key that is brought for this act",
  access: 'plan.edit',
  body: PartyFileRequest,
  success: { status: 200, description: 'The file', schema: BundleFiles },
  problems: ['root-key-away', 'root-key-wrong'],
  async handle({ app, body }) {
    const file = partyFile(app, rootKeyOf(body));
    if (!file.ok) return file;
    const { bytes, name } = file.value;
    return ok({ body: { files: [{ name, content: base64(bytes) }] } });
  },
});

export const handOutPlanFile = operation({
  id: 'getPlanFile',
  method: 'GET',
  path: `${place}/plan-file`,
  tag: 'joint',
  summary:
    'The plan file with the signatures that it has so far; that of a further opening while one is being signed',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The file', mediaType: 'application/octet-stream' },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, params: { plan } }) {
    const row = await app.store.read(async (r) => (await r.joint.next(plan)) ?? r.joint.plan(plan));
    if (row === null) return err(problem('joint-not-open', { plan }));
    const { bytes, name } = await planFile(app, plan, row);
    return ok({ bytes, headers: attachment(name) });
  },
});

export const beginJoint = operation({
  id: 'openJoint',
  method: 'POST',
  path: `${place}/opening`,
  tag: 'joint',
  summary: 'Makes the plan file from the party files of the others, signed by this party',
  access: 'plan.edit',
  params,
  body: JointOpening,
  success: { status: 201, description: 'The joint plan', schema: Joint },
  problems: ['not-found', 'joint-file-refused', 'joint-already-open', 'root-key-away', 'root-key-wrong'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const opened = await openJoint(app, actor, {
      planId,
      offers: body.offers.map(utf8),
      rootKey: rootKeyOf(body),
    });
    if (!opened.ok) return opened;
    const view = await showJoint(app, actor, { planId });
    return view.ok ? ok({ body: view.value }) : view;
  },
});

export const lookAtPlanFile = operation({
  id: 'readPlanFile',
  method: 'POST',
  path: `${place}/plan-file/reading`,
  tag: 'joint',
  summary: 'What a plan file says, before anything is signed',
  access: 'plan.edit',
  params,
  body: PlanFileToRead,
  success: { status: 200, description: 'What it says', schema: PlanFileReading },
  problems: ['joint-file-refused', 'joint-not-party'],
  async handle({ app, body }) {
    const read = readPlanFile(app, utf8(body.file));
    if (!read.ok) return read;
    const { draft, me } = read.value;
    const { genesis, hash, signed, missing } = draft;
    const parties = genesis.parties.map(({ letter, code, names, origin, rootKey }) => {
      return { letter, code, names, origin, rootKey };
    });
    return ok({ body: { hash, me, texts: genesis.texts, signed, missing, parties } });
  },
});

export const takePlanFile = operation({
  id: 'takePlanFile',
  method: 'POST',
  path: `${place}/plan-file`,
  tag: 'joint',
  summary: 'Takes over the signatures of a plan file, and signs it where that is asked',
  access: 'plan.edit',
  params,
  body: PlanFileToTake,
  success: { status: 200, description: 'The joint plan', schema: Joint },
  problems: [
    'not-found',
    'joint-file-refused',
    'joint-not-party',
    'joint-not-signed',
    'joint-text-missing',
    'joint-already-open',
    'joint-held',
    'joint-opening-refused',
    'joint-moved',
    'root-key-away',
    'root-key-wrong',
  ],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const joined = await joinJoint(app, actor, {
      planId,
      bytes: utf8(body.file),
      sign: body.sign,
      goesBack: body.goesBack === true,
      rootKey: rootKeyOf(body),
    });
    if (!joined.ok) return joined;
    const view = await showJoint(app, actor, { planId });
    return view.ok ? ok({ body: view.value }) : view;
  },
});
