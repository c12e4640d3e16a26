/** What journeys of two sides begin and end with, and what they look at on any page: kept in one place, so that a journey is its story. */
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { AxeBuilder } from '@axe-core/playwright';
import type { Locator } from 'playwright-core';
import {
  askSide,
  cannotPlay,
  openPage,
  openTwoSides,
  planOf,
  type Side,
  type TwoSides,
} from './two-sides.ts';

/** Opens both sides before the first test of a file, and closes them after the last; skipped where journeys cannot be played. */
export function playTwoSides(begin: (sides: TwoSides) => unknown): void {
  let opened: TwoSides | null = null;
  before(async () => {
    if (cannotPlay) return;
    opened = await openTwoSides();
    await begin(opened);
  });
  after(async () => {
    await opened?.close();
  });
}

/** What stands as cards on a page of the exchange. */
export const cardsOn = ({ page }: Pick<Side, 'page'>): Locator => page.locator('.joint-card');

/** Opens a page and sees that everybody can use it, at 360 px too. */
export async function assertInOrder({ page }: Pick<Side, 'page'>, address: string): Promise<void> {
  await openPage(page, address);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle');
  const { violations } = await new AxeBuilder({ page }).analyze();
  assert.deepEqual(
    violations.map(({ id, nodes }) => [id, nodes[0]?.html]),
    [],
    address,
  );
  await page.setViewportSize({ width: 360, height: 800 });
  const isWide = await page.evaluate(
    () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
  );
  assert.equal(isWide, false, address);
  await page.setViewportSize({ width: 1280, height: 900 });
}

/** Ticks so many values of those that could be proposed. */
export async function tick(side: Side, n: number): Promise<void> {
  await openPage(side.page, `${side.exchange}/propose`);
  const cards = cardsOn(side);
  await cards.nth(n - 1).waitFor();
  for (let i = 0; i < n; i++) await cards.nth(i).getByRole('checkbox').check({ force: true });
}

/** Sets what goes before release on a side, by its API. */
export async function setRoute(
  side: Side,
  route: { readonly consult?: boolean; readonly approve?: boolean; readonly people?: 1 | 2 },
): Promise<void> {
  const asked = { consult: false, approve: false, people: 1, ...route };
  await askSide(side, 'POST', `${planOf(side)}/joint/route`, asked);
}

/** The cards of what is prepared of this kind, the newest first. */
export const preparedOn = (side: Side, kind: string | RegExp): Locator =>
  cardsOn(side).filter({ has: side.page.getByRole('heading', { level: 2, name: kind }) });

/** Standing committees of an invented programme, so that there is enough for a list. */
export async function addCommittees({ page, exchange }: Side, n: number): Promise<void> {
  await page.evaluate(
    async ({ plan, many }) => {
      for (let i = 1; i <= many; i++) {
        const made = await fetch(`/api/plans/${plan}/mechanisms`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ title: { en: `Sample committee ${i}` }, form: 'committee' }),
        });
        if (!made.ok) throw new Error(await made.text());
      }
    },
    { plan: exchange.split('/').at(-2) ?? '', many: n },
  );
}
