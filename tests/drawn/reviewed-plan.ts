/** The small invented plan on a real node, and the acts of a review on it, for pages that are drawn. */
import type { CommitmentItem, ReviewQueue } from '../../src/http/contract/index.ts';
import type { Closing } from '../app/test-node.ts';
import { ask, importPlan, openSite, type Site, seenNow } from '../http/open-site.ts';

/** A site with the plan, and what can be done with it. */
export interface ReviewedPlan {
  readonly site: Site;
  readonly id: string;
  readonly text: string;
  readonly queue: () => Promise<ReviewQueue>;
  /** The item whose words hold `words`, open, settled or rejected. */
  readonly item: (words: string) => Promise<CommitmentItem>;
  readonly act: (...acts: readonly object[]) => Promise<void>;
}

/** Imports the plan and accepts its outline unless the test says otherwise. */
export async function openReviewedPlan(
  t: Closing,
  { outline = true, file }: { readonly outline?: boolean; readonly file?: Uint8Array } = {},
): Promise<ReviewedPlan> {
  const site = await openSite(t);
  const { id, texts } = await importPlan(site, file);
  const text = texts[0]?.id ?? '';
  const address = `/api/plans/${id}/review`;
  const queue: ReviewedPlan['queue'] = async () =>
    (await ask(site, `GET ${address}`, { as: site.admin })).json<ReviewQueue>();
  const act: ReviewedPlan['act'] = async (...acts) => {
    const body = { acts, seen: await seenNow(site, id) };
    const answer = await ask(site, `POST ${address}`, { as: site.admin, body });
    if (answer.statusCode !== 200) throw new Error(answer.body);
  };
  const item: ReviewedPlan['item'] = async (words) => {
    const all = (await queue()).provisions.flatMap(({ items, rejected }) => [...items, ...rejected]);
    const found = all.find((one) => one.words.includes(words));
    if (found === undefined) throw new Error(`${words} not among ${all.map((one) => one.words).join(' | ')}`);
    return found;
  };
  if (outline) await act({ act: 'accept-outline', text });
  return { site, id, text, queue, item, act };
}
