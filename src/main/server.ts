/** The server: settings, node, example, desk, HTTP and jobs put together; ends cleanly on SIGINT and SIGTERM. */
import { readFileSync } from 'node:fs';
import { dropEnded, findActor } from '../accounts/index.ts';
import { type NoticeDigest, sendNotices } from '../app/index.ts';
import { noticeLetter } from '../export/index.ts';
import {
  backUpWhenDue,
  checkStore,
  exchangePlans,
  type Job,
  runEvery,
  sweep,
  takeInMail,
} from '../jobs/index.ts';
import type { LineSettings } from './config.ts';
import { noteSigned } from './continuity.ts';
import { firstSteps } from './first-steps.ts';
import { listenForNodes } from './line.ts';
import { newsOf } from './news.ts';
import { openNode } from './open-node.ts';
import { operator } from './operator.ts';
import { readSettings } from './read-settings.ts';
import { sayWhyNoLine, sayWhyNotOpen } from './say-why-not.ts';
import { addressOf, checkServing, serve } from './serve.ts';
import { endOnSignal, exitWith } from './stop.ts';

const manifest: { version: string } = JSON.parse(
  readFileSync(new URL('../../package.json', import.meta.url), 'utf8'),
);
const config = readSettings();
const { language } = config;
const encryption = checkServing(config);
if (!encryption.ok) exitWith(3, encryption.error);
const node = await openNode(config);
if (!node.ok) exitWith(3, sayWhyNotOpen(config.language, node.error));

const { app, upkeep } = node.value;
const steps = await firstSteps(config, node.value);
const server = steps.ok ? await serve(config, node.value, manifest.version, encryption.value) : steps;
if (!server.ok) {
  await app.store.close();
  exitWith(3, server.error);
}
const { tellHealth, tellBackup, tellCalls, tellMail, tellMarker, tellNotices } = newsOf(config.language);
const backUp = async (): Promise<void> => tellBackup(await backUpWhenDue(app, config.backups));
const { folder } = config.mail;
const takeIn = async (): Promise<void> => {
  if (folder !== null) tellMail(await takeInMail(app, operator(config.language), folder));
};
const noticesByMail = async (): Promise<void> => {
  const makers = {
    actorOf: (personId: string) => findActor(app, personId),
    write: (digest: NoticeDigest) => noticeLetter(digest, addressOf(config)),
  };
  tellNotices(await sendNotices(app, makers));
};
const jobs = [
  runEvery(60 * 60_000, () => sweep(app), console.error),
  runEvery(60 * 60_000, () => dropEnded(app), console.error),
  runEvery(60_000, async () => tellMarker(await noteSigned(app, config.keys)), console.error),
  runEvery(24 * 60 * 60_000, () => checkStore(upkeep, tellHealth), console.error, 30_000),
  runEvery(5 * 60_000, () => backUp(), console.error, 60_000),
  runEvery(60_000, () => takeIn(), console.error, 5_000),
  runEvery(10 * 60_000, noticesByMail, console.error, 20_000),
  ...exchanges(config.line),
];
function exchanges(settings: LineSettings | null): readonly Job[] {
  if (settings === null || settings.everySeconds === 0) return [];
  const call = async (): Promise<void> => tellCalls(await exchangePlans(app, operator(language)));
  return [runEvery(settings.everySeconds * 1_000, call, console.error)];
}
endOnSignal(config.language, async () => {
  await Promise.all([server.value.close(), listening?.close(), ...jobs.map((job) => job.stop())]);
  tellMarker(await noteSigned(app, config.keys));
  await app.store.close();
});
// Last of all: whoever reads that it is ready may end it at once, and cleanly.
const line = await listenForNodes(config.line, config.keys, app);
if (!line.ok) {
  await server.value.close();
  await app.store.close();
  exitWith(3, sayWhyNoLine(config, line.error));
}
const listening = line.value;
console.log(await server.value.describe());
