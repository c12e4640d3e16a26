/**
 * A node as a process of its own that does nothing but act and exchange, until it is killed: each act that was acknowledged
 * is a line `acted <entry id>`. Its settings come from the environment.
 */
import { getPlan, listPlans, patchPlan } from '../../src/app/index.ts';
import { exchangeByLine, previewJoint, proposeJoint, showJoint } from '../../src/app/joint/index.ts';
import { readConfig } from '../../src/main/config.ts';
import { listenForNodes } from '../../src/main/line.ts';
import { openNode } from '../../src/main/open-node.ts';
import { operator } from '../../src/main/operator.ts';

const config = readConfig(process.env);
if (!config.ok) throw new Error(JSON.stringify(config.error));
const node = await openNode(config.value);
if (!node.ok) throw new Error(JSON.stringify(node.error));
const { app } = node.value;
const who = operator('en');
const line = await listenForNodes(config.value.line, config.value.keys, app);
if (!line.ok) throw new Error(line.error);
const plans = await listPlans(app, who, {});
const planId = plans.ok ? (plans.value.items[0]?.id ?? '') : '';
const joint = await showJoint(app, who, { planId });
const others = joint.ok ? joint.value.parties.filter(({ isOwn }) => !isOwn).map(({ letter }) => letter) : [];
console.log(`ready ${joint.ok ? joint.value.ownEntries : 'none'}`);

async function act(n: number): Promise<void> {
  const plan = await getPlan(app, who, { planId });
  if (!plan.ok) return;
  const title = { en: `Sample title ${process.pid} ${n}` };
  await patchPlan(app, who, { planId, version: plan.value.version, patch: { title } });
  const found = await previewJoint(app, who, { planId, onlyNew: true });
  const register = found.ok
    ? found.value.items.find((item) => item.register.endsWith('/title'))?.register
    : undefined;
  if (register === undefined) return;
  const made = await proposeJoint(app, who, { planId, registers: [register] });
  if (made.ok) console.log(`acted ${made.value.join(' ')}`);
  else console.log(`refused ${made.error.code}`);
}

for (let n = 0; ; n++) {
  await act(n);
  for (const party of others) {
    const done = await exchangeByLine(app, who, { planId, party });
    if (done.ok) console.log(`exchanged ${done.value.sent} ${done.value.taken}`);
  }
}
