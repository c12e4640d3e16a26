/**
 * The demonstration: two nodes on one machine, cn.localhost and la.localhost, each with its own folder, ports and keys, the
 * plan opened by both, some acts of sample people, and the exchange running. Everything in it that is not the example text
 * is invented and says so.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { translate } from '../i18n/index.ts';
import { type Config, chooseLanguage, readConfig } from './config.ts';
import { playSample } from './demo-acts.ts';
import { firstSteps } from './first-steps.ts';
import { type OpenNode, openNode } from './open-node.ts';
import { sayWhyNotOpen, sayWrongSettings } from './say-why-not.ts';
import { exitWith } from './stop.ts';

const language = chooseLanguage(process.env);
const say: (key: Parameters<typeof translate>[1], values?: Parameters<typeof translate>[2]) => string = (
  key,
  values,
) => translate(language, key, values);

const options = { two: { type: 'boolean' }, folder: { type: 'string' }, port: { type: 'string' } } as const;
const given = readArguments();
const folder = path.resolve(given.folder ?? process.env.ENTENTE_DEMO_FOLDER ?? 'data-demo-two');
const port = Number(given.port ?? 7350);

function readArguments() {
  try {
    const { values } = parseArgs({ options });
    if (values.two === true && /^\d{4,5}$/.test(values.port ?? '7350')) return values;
  } catch {
    // Said below, like every other way not to be understood.
  }
  return exitWith(2, say('cli.demo.usage'));
}

const names = {
  cn: { ZH: '中方（示例数据）', LO: 'ຝ່າຍຈີນ (ຂໍ້ມູນຕົວຢ່າງ)', EN: 'Chinese side (sample data)' },
  la: { ZH: '老方（示例数据）', LO: 'ຝ່າຍລາວ (ຂໍ້ມູນຕົວຢ່າງ)', EN: 'Lao side (sample data)' },
} as const;

/** Variables of one node. */
function settingsOf(party: keyof typeof names, at: number): Readonly<Record<string, string>> {
  const { ZH, LO, EN } = names[party];
  return {
    ENTENTE_DATA: path.join(folder, party),
    ENTENTE_HOST: '127.0.0.1',
    ENTENTE_PORT: String(port + at),
    ENTENTE_URL: `http://${party}.localhost:${port + at}`,
    ENTENTE_PARTY: party,
    ENTENTE_ORIGIN: `${party}.entente.example`,
    ENTENTE_NAME_ZH: ZH,
    ENTENTE_NAME_LO: LO,
    ENTENTE_NAME_EN: EN,
    ENTENTE_EXCHANGE_PORT: String(port + 10 + at),
    // Often, so that what one side sends is soon seen on the other; whoever wants to see each step says 0.
    ENTENTE_EXCHANGE_EVERY: process.env.ENTENTE_EXCHANGE_EVERY ?? '3',
    ENTENTE_BACKUP_EVERY: '0',
    ENTENTE_LANG: language,
  };
}

async function open(settings: Readonly<Record<string, string>>): Promise<{ node: OpenNode; config: Config }> {
  const config = readConfig(settings);
  if (!config.ok) return exitWith(2, sayWrongSettings(language, config.error));
  const node = await openNode(config.value);
  if (!node.ok) return exitWith(3, sayWhyNotOpen(language, node.error));
  const steps = await firstSteps(config.value, node.value);
  if (!steps.ok) return exitWith(3, steps.error);
  return { node: node.value, config: config.value };
}

function start(settings: Readonly<Record<string, string>>): ChildProcess {
  const server = path.join(import.meta.dirname, 'server.ts');
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, ['--disable-warning=ExperimentalWarning', server], {
    stdio: 'inherit',
    env,
  });
}

const settings = [settingsOf('cn', 0), settingsOf('la', 1)] as const;
const [cn, la] = [await open(settings[0]), await open(settings[1])];
const played = await playSample(cn.node.app, la.node.app, language);
await Promise.all([cn.node.app.store.close(), la.node.app.store.close()]);
if (played !== null) exitWith(3, played);
console.log(say('cli.demo.sample'));
for (const { config } of [cn, la])
  console.log(
    say('cli.demo.node', { party: config.node.party ?? '', url: config.url ?? '', folder: config.data }),
  );
const servers = settings.map(start);
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.on(signal, () => {
    for (const server of servers) server.kill(signal);
  });
for (const server of servers)
  server.on('exit', (code) => {
    process.exitCode ||= code ?? 0;
    for (const other of servers) if (other !== server) other.kill('SIGTERM');
  });
