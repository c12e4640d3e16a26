/** The browser that journeys drive: the system's Chromium, or the one that CHROMIUM names. */
import { existsSync } from 'node:fs';
import { type Browser, chromium, type Locator } from 'playwright-core';

const places = [
  process.env.CHROMIUM,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
];

/** Where Chromium is, or null where there is none: tests that need it are skipped then. */
export const chromiumPath = places.find((place) => place !== undefined && existsSync(place)) ?? null;

/** Starts the browser. Run as root it can have no sandbox of its own. */
export function openBrowser(): Promise<Browser> {
  if (chromiumPath === null) throw new Error('no Chromium');
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox'] });
}

/** Follows a link of a page without script: back when the page that it leads to stands. */
export async function follow(link: Locator): Promise<void> {
  const page = link.page();
  const from = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== from), link.click()]);
}
