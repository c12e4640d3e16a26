/** One thing of each kind that the parties can agree on, made by a party that is alone. Names and values are invented. */
import { createObject } from '../../../src/app/index.ts';
import type { Values } from '../../../src/plan/objects/index.ts';
import { must } from '../test-node.ts';
import { acceptAll } from './agreeing.ts';
import { type JointNode, who } from './two-nodes.ts';

/** Makes a thing, and gives it as `<type>/<id>`. */
export const makeThing = async ({ app, planId }: JointNode, type: string, values: Values): Promise<string> =>
  `${type}/${must(await createObject(app, who, { planId, type, values })).id}`;
/** A name in two languages. */
export const named = (name: string) => ({ zh: `示例${name}`, en: `Sample ${name}` });

/** One thing of each kind that a paper can be about. */
export async function everyKind(cn: JointNode): Promise<readonly string[]> {
  const [commitment = ''] = await acceptAll(cn);
  const [place] = await cn.app.store.read((r) => r.projections.places(cn.planId, [commitment]));
  const provision = `provision/${place?.provisionId}`;
  const commitments = [`commitment/${commitment}`];
  const body = await makeThing(cn, 'body', { name: named('bureau'), side: 'ours' });
  const other = await makeThing(cn, 'body', { name: named('department'), side: 'theirs' });
  const mechanism = await makeThing(cn, 'mechanism', { title: named('committee'), form: 'committee' });
  const meeting = await makeThing(cn, 'meeting', {
    ...{ title: named('session'), mechanism, date: '2026-03', state: 'held' },
  });
  return [
    ...commitments,
    provision,
    mechanism,
    meeting,
    await makeThing(cn, 'decision', { title: named('decision'), meeting, state: 'open' }),
    await makeThing(cn, 'instrument', { title: named('agreement'), form: 'agreement', stage: 'in-force' }),
    await makeThing(cn, 'project', { title: named('line'), form: 'railway', stage: 'planned' }),
    await makeThing(cn, 'milestone', { title: named('step'), due: '2026-12', state: 'planned', commitments }),
    await makeThing(cn, 'indicator', {
      ...{ title: named('places'), unit: 'places', comparator: 'at-least', aggregation: 'sum' },
    }),
    await makeThing(cn, 'channel', { ours: body, theirs: other, areas: [provision] }),
    await makeThing(cn, 'succession', {
      ...{ commitment: commitments[0] ?? '', direction: 'to-next', relation: 'continued' },
      plan: named('next plan'),
    }),
  ];
}
