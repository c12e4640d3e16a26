/** Fills an empty data folder with the invented office; a folder that has a plan already is left as it is. `npm run demo` runs it. */
import { listPlans } from '../app/index.ts';
import { sayProblem } from '../cli/index.ts';
import { formatList, translate } from '../i18n/index.ts';
import { chooseLanguage, readConfig } from './config.ts';
import { demoNames, demoPassword, loadDemo } from './demo/load-demo.ts';
import { openNode } from './open-node.ts';
import { operator } from './operator.ts';
import { sayWhyNotOpen, sayWrongSettings } from './say-why-not.ts';
import { exitWith } from './stop.ts';

const config = readConfig(process.env);
if (!config.ok) exitWith(2, sayWrongSettings(chooseLanguage(process.env), config.error));
const { language } = config.value;
const node = await openNode(config.value);
if (!node.ok) exitWith(3, sayWhyNotOpen(language, node.error));
const { app } = node.value;
const who = operator(language);
const plans = await listPlans(app, who, {});
const isEmpty = plans.ok && plans.value.items.length === 0;
const loaded = isEmpty ? await loadDemo(app, who) : null;
await app.store.close();
if (loaded !== null && !loaded.ok) exitWith(1, sayProblem(language, loaded.error));
if (loaded?.ok)
  console.log(
    translate(language, 'cli.server.demo-loaded', { n: loaded.value.objects, claims: loaded.value.claims }),
  );
const isDemo = loaded !== null || (plans.ok && plans.value.items.length === 1);
if (isDemo)
  console.log(
    translate(language, 'cli.server.demo-people', {
      names: formatList(language, demoNames()),
      password: demoPassword,
    }),
  );
