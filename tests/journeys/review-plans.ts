/** What the journeys through the review work on: a large invented plan, and the ways to act beside the page that is looked at. */
import assert from 'node:assert/strict';
import type { CommitmentItem, Reading, ReviewQueue } from '../../src/http/contract/index.ts';
import type { WorkNode } from './work-node.ts';

const acts = [
  '双方将加强口岸设施建设',
  '双方同意举办农业技术培训班',
  '双方推动铁路沿线物流园区合作',
  '双方将研究跨境电力贸易安排',
  '双方鼓励地方政府开展友好交流',
  '双方将于2027年前签署旅游合作备忘录',
  '双方继续实施卫生援助项目',
  '双方支持青年互访计划',
];

/** An invented plan of so many articles with eight undertakings each. */
export function largePlan(articles: number): string {
  const lines = ['甲国和乙国全面合作行动计划(2026-2030年)', ''];
  for (let n = 1; n <= articles; n++)
    lines.push(`${n}. ${acts.map((act, k) => `${act}(第${n}之${k + 1}项)`).join('。')}。`, '');
  return lines.join('\n');
}

const headersOf = ({ cookies, origin }: WorkNode): Record<string, string> => ({
  cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; '),
  origin,
});

/** Imports a text as a plan and accepts its outline; answers the plan's id. */
export async function importText(node: WorkNode, text: string): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([text], { type: 'text/plain' }), 'sample.txt');
  const answer = await fetch(`${node.origin}/api/plans`, {
    ...{
      method: 'POST',
      body: form,
      headers: { ...headersOf(node), 'idempotency-key': `i${Math.random()}` },
    },
  });
  assert.equal(answer.status, 201, await answer.clone().text());
  const plan: { id: string; texts: { id: string }[] } = await answer.json();
  await act(node, plan.id, { acts: [{ act: 'accept-outline', text: plan.texts[0]?.id }], seen: [] });
  return plan.id;
}

/** Acts as somebody else would, beside the page. */
export async function act(node: WorkNode, plan: string, body: object): Promise<void> {
  const answer = await fetch(`${node.origin}/api/plans/${plan}/review`, {
    method: 'POST',
    headers: {
      ...headersOf(node),
      'content-type': 'application/json',
      'idempotency-key': `a${Math.random()}`,
    },
    body: JSON.stringify(body),
  });
  assert.equal(answer.status, 200, await answer.clone().text());
}

/** The queue as it stands, all its pages together. */
export async function queueOf(node: WorkNode, plan: string): Promise<ReviewQueue> {
  const pages: ReviewQueue[] = [];
  for (let cursor: string | null = ''; cursor !== null; cursor = pages.at(-1)?.next ?? null) {
    const query = `limit=200${cursor === '' ? '' : `&cursor=${cursor}`}`;
    const answer = await fetch(`${node.origin}/api/plans/${plan}/review?${query}`, {
      headers: headersOf(node),
    });
    pages.push(await answer.json());
  }
  const [first] = pages;
  assert.ok(first);
  return { ...first, provisions: pages.flatMap(({ provisions }) => provisions) };
}

/** Reads an item anew, as somebody else would. */
export async function rereadBeside(
  node: WorkNode,
  plan: string,
  { id, version }: CommitmentItem,
  reading: Partial<Reading>,
): Promise<void> {
  await act(node, plan, { acts: [{ act: 'reread', items: [id], reading }], seen: [{ id, version }] });
}
