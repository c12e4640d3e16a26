/**
 * What a phone on a poor line waits for: bytes over the wire and the time to the first paint and to the first key, page by
 * page, on the real server with the example plan, an empty cache, a slow processor (one quarter) and a slow line (1.6 Mbit/s,
 * 150 ms). Times hold for this machine; bytes hold everywhere. Needs the built desk and Chromium. Run: node bench/desk.ts
 */
import type { Page } from 'playwright-core';
import { openBrowser } from '../tests/journeys/browser.ts';
import { openWorkNode, type WorkNode } from '../tests/journeys/work-node.ts';

const rounds = 3;
const line = { offline: false, latency: 150, downloadThroughput: 200_000, uploadThroughput: 90_000 };

interface Measured {
  readonly document: number;
  readonly script: number;
  readonly other: number;
  readonly paint: number;
  readonly ready: number;
}

async function visit(page: Page, address: string): Promise<Measured> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.setCacheDisabled', { cacheDisabled: true });
  await session.send('Network.emulateNetworkConditions', line);
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  const types = new Map<string, string>();
  const sums = { document: 0, script: 0, other: 0 };
  session.on('Network.responseReceived', ({ requestId, type }) => types.set(requestId, type));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const type = types.get(requestId);
    sums[type === 'Document' ? 'document' : type === 'Script' ? 'script' : 'other'] += encodedDataLength;
  });
  await page.goto(address, { waitUntil: 'commit' });
  await page.waitForSelector('html[data-ready]', { timeout: 120_000 });
  const times = await page.evaluate(() => ({
    ready: performance.now(),
    paint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  }));
  return { ...sums, ...times };
}

const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

async function measure(node: WorkNode, address: string): Promise<Measured> {
  const browser = await openBrowser();
  try {
    const visits: Measured[] = [];
    for (let round = 0; round < rounds; round++) {
      const context = await browser.newContext({ viewport: { width: 360, height: 740 } });
      const cookies = node.cookies.map((one) => ({
        ...{ ...one, url: node.origin.replace('http:', 'https:'), secure: true },
      }));
      await context.addCookies([...cookies, { name: 'language', value: 'lo', url: node.origin }]);
      visits.push(await visit(await context.newPage(), node.origin + address));
      await context.close();
    }
    const of = (name: keyof Measured) => median(visits.map((one) => one[name]));
    return {
      document: of('document'),
      script: of('script'),
      other: of('other'),
      paint: of('paint'),
      ready: of('ready'),
    };
  } finally {
    await browser.close();
  }
}

const node = await openWorkNode();
try {
  const list = await fetch(`${node.origin}/api/plans/${node.plan}/commitments?limit=1`, {
    headers: { cookie: node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ') },
  });
  const { items }: { items: { id: string }[] } = await list.json();
  const plan = `/plans/${node.plan}`;
  const pages = {
    plans: '/plans',
    overview: plan,
    reader: `${plan}/text/${node.text}`,
    register: `${plan}/register`,
    commitment: `${plan}/commitments/${items[0]?.id}`,
    review: `${plan}/review`,
    log: `${plan}/log`,
  };
  console.log('| page | document kB | scripts kB | other kB | first paint ms | usable ms |');
  console.log('| --- | ---: | ---: | ---: | ---: | ---: |');
  for (const [name, address] of Object.entries(pages)) {
    const found = await measure(node, address);
    const kB = (bytes: number) => (bytes / 1000).toFixed(1);
    const row = [name, kB(found.document), kB(found.script), kB(found.other)];
    console.log(`| ${[...row, Math.round(found.paint), Math.round(found.ready)].join(' | ')} |`);
  }
} finally {
  await node.close();
}
