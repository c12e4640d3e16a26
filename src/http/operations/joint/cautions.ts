/** What was caught in a joint plan, and what people decide: let an exchange rest, settle which history stands. */
import Type from 'typebox';
import {
  listCautions,
  pauseExchange,
  proposeSettling,
  readSettling,
  takeSettling,
} from '../../../app/joint/index.ts';
import { base64, ok, utf8 } from '../../../base/index.ts';
import {
  BundleFiles,
  ExchangePause,
  Id,
  JointCautions,
  SettlingProposal,
  SettlingReading,
  SettlingTaken,
  SettlingToRead,
  SettlingToTake,
} from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { rootKeyOf } from './joint-words.ts';

const place = '/api/plans/:plan/joint';
const params = Type.Object({ plan: Id });
const signing = [
  'not-found',
  'joint-not-open',
  'joint-held',
  'joint-moved',
  'joint-opening-anew',
  'joint-act-refused',
  'joint-file-refused',
  'root-key-away',
  'root-key-wrong',
] as const;

export const showCautions = operation({
  id: 'listCautions',
  method: 'GET',
  path: `${place}/cautions`,
  tag: 'joint',
  summary: 'What was caught in the exchange, its proofs, frozen logs, and with whom the exchange rests',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'What was caught', schema: JointCautions },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId } }) {
    const found = await listCautions(app, actor, { planId });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const pause = operation({
  id: 'pauseExchange',
  method: 'POST',
  path: `${place}/pauses`,
  tag: 'joint',
  summary: 'Lets the exchange with a party rest, or go on',
  access: 'plan.edit',
  params,
  body: ExchangePause,
  success: { status: 200, description: 'What was caught, and with whom it rests', schema: JointCautions },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const done = await pauseExchange(app, actor, { planId, ...body });
    if (!done.ok) return done;
    const found = await listCautions(app, actor, { planId });
    return found.ok ? ok({ body: found.value }) : found;
  },
});

export const settleFork = operation({
  id: 'proposeSettling',
  method: 'POST',
  path: `${place}/settlings`,
  tag: 'joint',
  summary: 'The party whose log forked says which history stands; the file is signed by it, for the others',
  access: 'plan.edit',
  params,
  body: SettlingProposal,
  success: { status: 201, description: 'The file', schema: BundleFiles },
  problems: signing,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const { size, root } = body;
    const made = await proposeSettling(app, actor, { planId, size, root, rootKey: rootKeyOf(body) });
    if (!made.ok) return made;
    return ok({ body: { files: [{ name: made.value.name, content: base64(made.value.bytes) }] } });
  },
});

export const lookAtSettling = operation({
  id: 'readSettling',
  method: 'POST',
  path: `${place}/settlings/reading`,
  tag: 'joint',
  summary: 'What a settling file says and who has signed it; nothing is kept',
  access: 'plan.edit',
  params,
  body: SettlingToRead,
  success: { status: 200, description: 'What it says', schema: SettlingReading },
  problems: ['not-found', 'joint-not-open', 'joint-file-refused'],
  async handle({ app, actor, params: { plan: planId }, body }) {
    const read = await readSettling(app, actor, { planId, bytes: utf8(body.file) });
    return read.ok ? ok({ body: read.value }) : read;
  },
});

export const takeSettlingFile = operation({
  id: 'takeSettling',
  method: 'POST',
  path: `${place}/settlings/taking`,
  tag: 'joint',
  summary: 'Signs a settling file where that is asked; when all have signed, the log goes on',
  access: 'plan.edit',
  params,
  body: SettlingToTake,
  success: { status: 200, description: 'What came of it', schema: SettlingTaken },
  problems: signing,
  async handle({ app, actor, params: { plan: planId }, body }) {
    const bytes = utf8(body.file);
    const taken = await takeSettling(app, actor, {
      planId,
      bytes,
      sign: body.sign,
      rootKey: rootKeyOf(body),
    });
    if (!taken.ok) return taken;
    const { file, ...said } = taken.value;
    return ok({ body: { ...said, files: [{ name: file.name, content: base64(file.bytes) }] } });
  },
});
