/**
 * Both sides played in one browser: the demonstration's two nodes, started as a person starts them, on cn.localhost and
 * la.localhost, each with somebody signed in. For journeys of two parties.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { languages, translate } from '../../src/i18n/index.ts';
import { freePort } from '../free-port.ts';
import { chromiumPath, openBrowser } from './browser.ts';

const built = existsSync(new URL('../../dist/web/server/entry.js', import.meta.url));
/** Whether such journeys can be played here. */
export const cannotPlay = chromiumPath === null || !built;
const password = 'a long enough sentence of a sample';

interface Demo {
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
  readonly said: () => string;
}

/** Processes that begin with a clock so many days ahead. */
function daysAhead(days: number): Readonly<Record<string, string>> {
  if (days === 0) return {};
  const preload = new URL('later-clock.ts', import.meta.url).href;
  const options = [
    process.env.NODE_OPTIONS ?? '',
    '--disable-warning=ExperimentalWarning',
    `--import=${preload}`,
  ];
  return { NODE_OPTIONS: options.join(' ').trim(), JOURNEY_DAYS_AHEAD: String(days) };
}

/** Starts the demonstration and waits until both nodes are ready. */
async function startDemo(folder: string, port: number, days = 0): Promise<Demo> {
  const main = path.resolve(import.meta.dirname, '../../src/main/demo-two.ts');
  const args = [
    '--disable-warning=ExperimentalWarning',
    main,
    '--two',
    '--folder',
    folder,
    '--port',
    String(port),
  ];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    // The sides exchange when somebody says so: what waits before an exchange can then be seen on the slowest machine.
    env: { ...process.env, ...daysAhead(days), ENTENTE_LANG: 'en', ENTENTE_EXCHANGE_EVERY: '0' },
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (bytes) => {
      said += String(bytes);
    });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  await new Promise<void>((resolve, reject) => {
    child.stdout.on('data', () => {
      if ((said.match(/Ctrl\+C/g) ?? []).length === 2) resolve();
    });
    child.once('exit', (code) => reject(new Error(`the demonstration ended with ${code}: ${said}`)));
  });
  return { child, ended, said: () => said };
}

/** One side: its window, where its exchange stands, and its node's address. */
export interface Side {
  readonly page: Page;
  readonly exchange: string;
  readonly origin: string;
}

/** Signs somebody in by a one-time code, in a window of its own. */
export async function enter(browser: Browser, origin: string, code: string, name: string): Promise<Side> {
  const context = await browser.newContext({ locale: 'en-GB' });
  // Two nodes and a browser on a busy machine take their time; what is waited for is always a condition.
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  // What the server refuses is told by the browser too, and one refusal is asked for below.
  page.on('console', (message) => {
    if (!message.text().startsWith('Failed to load resource'))
      assert.notEqual(message.type(), 'error', message.text());
  });
  await page.goto(`${origin}/setup`);
  await page.locator('html[data-ready]').waitFor();
  await page.fill('[name=code]', code);
  await page.fill('[name=name]', name);
  await page.fill('[name=displayName]', `Sample ${name}`);
  await page.fill('[name=password]', password);
  // The way leads on to the plans by itself, with a page that is loaded as a whole: only then is there nothing to cross.
  await Promise.all([page.waitForEvent('load'), page.locator('button[type=submit]').click()]);
  await page.waitForURL((url) => url.pathname.startsWith('/plans'));
  await page.waitForLoadState('networkidle');
  const plan = await page.evaluate(async () => {
    const { items }: { items: { id: string }[] } = await (await fetch('/api/plans')).json();
    return items[0]?.id ?? '';
  });
  return { page, origin, exchange: `${origin}/plans/${plan}/exchange` };
}

/** Both sides, and what the demonstration said as it started. */
export interface TwoSides {
  readonly cn: Side;
  readonly la: Side;
  readonly browser: Browser;
  readonly folder: string;
  readonly said: () => string;
  /** Ends both nodes, lets something be done to their folders, and starts them again, with their clocks so many days ahead. */
  readonly whileStopped: (work: () => void, days?: number) => Promise<void>;
  readonly close: () => Promise<void>;
}

/** Starts the demonstration and signs in on both sides. */
export async function openTwoSides(): Promise<TwoSides> {
  const folder = mkdtempSync(path.join(tmpdir(), 'entente-two-'));
  const port = await freePort(1, 10, 11);
  let demo = await startDemo(folder, port);
  const browser = await openBrowser();
  const sideOf = (party: string): Promise<Side> => {
    const said = demo.said();
    const origin = new RegExp(`http://${party}\\.localhost:\\d+`).exec(said)?.[0] ?? assert.fail(said);
    const from = said.indexOf(`${origin}/setup`);
    const code = /\b(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\b/.exec(said.slice(from))?.[0] ?? assert.fail(said);
    return enter(browser, origin, code, party);
  };
  const [cn, la] = [await sideOf('cn'), await sideOf('la')];
  const stop = async () => {
    demo.child.kill('SIGTERM');
    await demo.ended;
  };
  const whileStopped = async (work: () => void, days = 0) => {
    await stop();
    work();
    demo = await startDemo(folder, port, days);
  };
  const close = async () => {
    await browser.close();
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { cn, la, browser, folder, said: () => demo.said(), whileStopped, close };
}

/** A further person of a side, a coordinator unless other roles are given, signed in beside the first in a window of its own. */
export async function colleagueOf(
  { browser }: TwoSides,
  side: Side,
  name: string,
  roles: readonly string[] = ['coordinator'],
): Promise<Side> {
  const asked = { who: name, grants: roles.map((role) => ({ role, areas: {} })) };
  const code = await side.page.evaluate(async ({ who, grants }) => {
    const made = await fetch('/api/people', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: who, displayName: `Sample ${who}`, grants }),
    });
    if (!made.ok) throw new Error(await made.text());
    return (await made.json()).code.code;
  }, asked);
  const context = await browser.newContext({ locale: 'en-GB' });
  context.setDefaultTimeout(120_000);
  const page = await context.newPage();
  await page.goto(`${side.origin}/sign-in`);
  // In their own window: a new password ends the sessions of the window that it is set in.
  await page.evaluate(
    async ([given, secret]) => {
      const headers = { 'content-type': 'application/json' };
      const body = JSON.stringify({ code: given, password: secret });
      const set = await fetch('/api/password', { method: 'POST', headers, body });
      if (!set.ok) throw new Error(await set.text());
    },
    [code, password],
  );
  await signIn({ ...side, page }, name);
  return { ...side, page };
}

/** Signs somebody in who has a password, in the side's window. */
export async function signIn({ page, origin }: Side, name: string): Promise<void> {
  await page.goto(`${origin}/sign-in`);
  await page.locator('html[data-ready]').waitFor();
  await page.fill('[name=name]', name);
  await page.fill('[name=password]', password);
  // As above: the page that follows is loaded as a whole, and nothing may cross it.
  await Promise.all([page.waitForEvent('load'), page.locator('button[type=submit]').click()]);
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
  await page.waitForLoadState('networkidle');
}

/** Asks the side's own API, as the desk in its window does; a change names the version that it read. */
export function askSide<T>(
  { page }: Pick<Side, 'page'>,
  method: 'GET' | 'POST' | 'PATCH',
  address: string,
  body?: unknown,
): Promise<T> {
  return page.evaluate(
    async ({ how, at, said }) => {
      const headers: Record<string, string> = { 'content-type': 'application/json' };
      if (how === 'PATCH') headers['if-match'] = (await fetch(at)).headers.get('etag') ?? '';
      const answer = await fetch(at, { method: how, headers, ...(said === null ? {} : { body: said }) });
      const text = await answer.text();
      if (!answer.ok) throw new Error(`${how} ${at}: ${answer.status} ${text}`);
      return JSON.parse(text);
    },
    { how: method, at: address, said: body === undefined ? null : JSON.stringify(body) },
  );
}

/** The side's plan in its own API. */
export const planOf = ({ exchange }: Pick<Side, 'exchange'>): string =>
  `/api/plans/${exchange.split('/').at(-2) ?? ''}`;

/** Opens an address and waits until the page hears what is pressed: what is ticked before would be forgotten. */
export async function openPage(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await page.locator('html[data-ready]').waitFor();
}

/** Exchanges now, as somebody presses it. */
export async function exchangeNow({ page, exchange }: Side): Promise<void> {
  await openPage(page, exchange);
  const said = await page.locator('html').getAttribute('lang');
  const language = languages.find((one) => said?.startsWith(one) === true) ?? assert.fail(String(said));
  await page.getByRole('button', { name: translate(language, 'joint.exchange-now'), exact: true }).click();
  // Whatever the numbers: what stands around them.
  const [before = '', between = '', after = ''] = translate(language, 'joint.exchanged', {
    sent: '#',
    taken: '#',
  }).split('#');
  await page.getByText(new RegExp(`${before}\\d+${between}\\d+${after}`)).waitFor();
}

/** Changes the plan's English title on a side, by its API, and proposes it. */
export async function proposeTitle({ page, exchange }: Side, title: string): Promise<void> {
  await openPage(page, `${exchange}/propose`);
  await page.evaluate(
    async ([plan = '', en = '']) => {
      const at = `/api/plans/${plan}`;
      const shown = await fetch(at);
      const headers = { 'content-type': 'application/json', 'if-match': shown.headers.get('etag') ?? '' };
      const names = (await shown.json()).title;
      const body = JSON.stringify({ title: { ...names, en } });
      const changed = await fetch(at, { method: 'PATCH', headers, body });
      const { items } = await (await fetch(`${at}/joint/proposables`)).json();
      const { register } = items.find((one: { register: string }) => one.register.endsWith('/title'));
      const proposed = await fetch(`${at}/joint/proposals`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ registers: [register] }),
      });
      if (!changed.ok || !proposed.ok) throw new Error(`${changed.status} ${proposed.status}`);
    },
    [exchange.split('/').at(-2) ?? '', title],
  );
}
