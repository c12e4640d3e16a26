/** A plan that another party opens and this node does not have yet: looked at, then made from the file and joined. */
import { joinFromFile, planWithTexts, readPlanFile } from '../../../app/joint/index.ts';
import { ok, utf8 } from '../../../base/index.ts';
import { IncomingPlan, PlanFileToRead, PlanFileToTake, TakenPlan } from '../../contract/index.ts';
import { operation } from '../../operation.ts';
import { fileProblems } from '../texts/file-fields.ts';
import { rootKeyOf } from './joint-words.ts';

const START = 200;

export const readIncomingPlan = operation({
  id: 'readIncomingPlan',
  method: 'POST',
  path: '/api/joint/plans/reading',
  tag: 'joint',
  summary: 'What a plan file says, and whether its plan is here already; nothing is kept',
  access: 'plan.import',
  body: PlanFileToRead,
  success: { status: 200, description: 'What it says', schema: IncomingPlan },
  problems: ['joint-file-refused', 'joint-not-party'],
  async handle({ app, body }) {
    const read = readPlanFile(app, utf8(body.file));
    if (!read.ok) return read;
    const { draft, me, texts } = read.value;
    const { genesis, hash, signed, missing } = draft;
    const plan = await app.store.read((r) => planWithTexts(r, genesis.texts));
    const parties = genesis.parties.map(({ letter, code, names, origin, rootKey }) => {
      return { letter, code, names, origin, rootKey };
    });
    const carried = [...texts].map(([text, { language, characters }]) => {
      return { text, language, start: [...characters.slice(0, 2 * START)].slice(0, START).join('') };
    });
    const isRootHere = app.keys.root.sign !== null;
    return ok({
      body: { hash, me, texts: genesis.texts, signed, missing, parties, plan, carried, isRootHere },
    });
  },
});

export const takeIncomingPlan = operation({
  id: 'takeIncomingPlan',
  method: 'POST',
  path: '/api/joint/plans',
  tag: 'joint',
  summary: 'Makes the plan from a plan file where it is not here, and signs where that is asked',
  access: 'plan.import',
  body: PlanFileToTake,
  success: { status: 200, description: 'The plan', schema: TakenPlan },
  problems: [
    ...fileProblems,
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
    'text-language-taken',
    'text-duplicate',
  ],
  async handle({ app, actor, body }) {
    const bytes = utf8(body.file);
    const taken = await joinFromFile(app, actor, { bytes, sign: body.sign, rootKey: rootKeyOf(body) });
    return taken.ok ? ok({ body: { plan: taken.value.planId, isNew: taken.value.isNew } }) : taken;
  },
});
