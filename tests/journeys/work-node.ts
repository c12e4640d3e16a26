/**
 * A node of its own for the journeys through reader, register, commitment and review: the real server on a folder that
 * is thrown away, with the example plan imported and an administrator who signs in by the one-time code.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { freePort } from '../free-port.ts';

const root = path.resolve(import.meta.dirname, '../..');

export interface WorkNode {
  readonly origin: string;
  readonly plan: string;
  readonly text: string;
  readonly cookies: readonly { name: string; value: string }[];
  readonly close: () => Promise<void>;
}

/** How a page is looked at. */
export interface Look {
  readonly language?: 'zh' | 'lo' | 'en';
  readonly theme?: string;
  readonly width?: number;
  readonly options?: BrowserContextOptions;
}

/** Starts the node, with these settings beside the usual ones; the desk must be built. */
export async function openWorkNode(settings: Readonly<Record<string, string>> = {}): Promise<WorkNode> {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'entente-work-'));
  const port = await freePort();
  const origin = `http://localhost:${port}`;
  const server = spawn(
    process.execPath,
    [
      '--disable-warning=ExperimentalWarning',
      path.join(root, 'src/main/server.ts'),
      '--data',
      folder,
      '--port',
      String(port),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'], env: { ...process.env, ENTENTE_LANG: 'en', ...settings } },
  );
  const code = await saidCode(server);
  const cookies = await setUp(origin, code);
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(`${origin}/api/plans`, { headers: { cookie } });
  const { items }: { items: { id: string; texts: { id: string }[] }[] } = await answer.json();
  const close = async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    rmSync(folder, { recursive: true, force: true });
  };
  return { origin, plan: items[0]?.id ?? '', text: items[0]?.texts[0]?.id ?? '', cookies, close };
}

/** Opens an address of the node as the administrator. */
export async function look(browser: Browser, node: WorkNode, address: string, how: Look = {}): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: how.width ?? 1440, height: 900 },
    reducedMotion: 'reduce',
    ...how.options,
  });
  const chosen = { language: how.language ?? 'en', theme: how.theme ?? 'light' };
  const own = Object.entries(chosen).map(([name, value]) => ({ name, value }));
  await context.addCookies(own.map((cookie) => ({ ...cookie, url: node.origin })));
  // A `__Host-` cookie is set from a secure origin; browsers send it to localhost all the same.
  await context.addCookies(
    node.cookies.map((cookie) => ({ ...cookie, url: node.origin.replace('http:', 'https:'), secure: true })),
  );
  // Whoever is signed in reads in the language of the account.
  await fetch(`${node.origin}/api/session`, {
    method: 'PATCH',
    headers: {
      ...headersOf(node),
      'content-type': 'application/json',
      'idempotency-key': `look-${Math.random()}`,
    },
    body: JSON.stringify({ language: chosen.language }),
  });
  const page = await context.newPage();
  await page.goto(node.origin + address);
  if (how.options?.javaScriptEnabled !== false) await page.waitForSelector('html[data-ready]');
  return page;
}

/** Asks the node's API as the administrator. */
export async function ask<T>(node: WorkNode, address: string): Promise<T> {
  const answer = await fetch(`${node.origin}/api/plans/${node.plan}${address}`, { headers: headersOf(node) });
  return answer.json();
}

function headersOf({ cookies, origin }: WorkNode): Record<string, string> {
  return { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '), origin };
}

async function setUp(origin: string, code: string): Promise<{ name: string; value: string }[]> {
  const answer = await fetch(`${origin}/api/setup`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin, 'idempotency-key': 'journey-setup-1' },
    body: JSON.stringify({
      ...{ code, name: 'keo', displayName: 'ແກ້ວ ຕົວຢ່າງ', language: 'en' },
      password: 'a long enough sentence of a sample',
    }),
  });
  if (!answer.ok) throw new Error(`set-up: ${answer.status} ${await answer.text()}`);
  return answer.headers.getSetCookie().map((line) => {
    const [name = '', ...value] = (line.split(';')[0] ?? '').split('=');
    return { name, value: value.join('=') };
  });
}

function saidCode(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (bytes) => {
      said += String(bytes);
      const code = /\b(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}\b/.exec(said)?.[0];
      if (code !== undefined) resolve(code);
    });
    server.once('exit', () => reject(new Error(`the server ended: ${said}`)));
  });
}
