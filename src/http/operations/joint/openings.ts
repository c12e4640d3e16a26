/** Openings of a plan: listed, opened anew, and a signature taken back while not all have signed. */
import { listOpenings, type OpeningsView, openAnew, takeBackOpening } from '../../../app/joint/index.ts';
import { ok, utf8 } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import { JointOpenings, OpeningAnew } from '../../contract/index.ts';
import { operation, type Wide } from '../../operation.ts';
import { params, place } from './entering.ts';
import { rootKeyOf, tellActs } from './joint-words.ts';

/** The openings in the reader's words. */
function tellOpenings(language: Language, { items, isRootHere }: OpeningsView): Wide<JointOpenings> {
  return { items: items.map((item) => tellActs(language, item)), isRootHere };
}

export const showOpenings = operation({
  id: 'listJointOpenings',
  method: 'GET',
  path: `${place}/openings`,
  tag: 'joint',
  summary: 'The openings of the plan: the one that is being signed, the present one, those that have ended',
  access: 'plan.edit',
  params,
  success: { status: 200, description: 'The openings', schema: JointOpenings },
  problems: ['not-found', 'joint-not-open'],
  async handle({ app, actor, params: { plan: planId }, language }) {
    const found = await listOpenings(app, actor, { planId });
    return found.ok ? ok({ body: tellOpenings(language, found.value) }) : found;
  },
});

export const openPlanAnew = operation({
  id: 'openJointAnew',
  method: 'POST',
  path: `${place}/openings`,
  tag: 'joint',
  summary: 'Makes the plan file of a further opening, in which parties join, leave or have other keys',
  access: 'plan.edit',
  params,
  body: OpeningAnew,
  success: { status: 201, description: 'The openings', schema: JointOpenings },
  problems: [
    'not-found',
    'joint-not-open',
    'joint-file-refused',
    'joint-opening-refused',
    'joint-moved',
    'root-key-away',
    'root-key-wrong',
  ],
  async handle({ app, actor, params: { plan: planId }, body, language }) {
    const { without } = body;
    const asked = { planId, offers: body.offers.map(utf8), without, rootKey: rootKeyOf(body) };
    const opened = await openAnew(app, actor, asked);
    if (!opened.ok) return opened;
    const found = await listOpenings(app, actor, { planId });
    return found.ok ? ok({ body: tellOpenings(language, found.value) }) : found;
  },
});

export const takeOpeningBack = operation({
  id: 'takeBackJointOpening',
  method: 'DELETE',
  path: `${place}/openings/next`,
  tag: 'joint',
  summary: 'Takes the own signature from the opening that is being signed; the present one goes on',
  access: 'plan.edit',
  params,
  success: { status: 204, description: 'The signature is taken back' },
  problems: ['not-found', 'joint-not-open', 'joint-opening-refused', 'joint-moved'],
  async handle({ app, actor, params: { plan: planId } }) {
    const done = await takeBackOpening(app, actor, { planId });
    return done.ok ? ok({}) : done;
  },
});
