/**
 * A node with the invented plan in its three texts, the Lao one with two figures changed and the English one without a
 * measure, so that there is something to compare.
 */
import { planChars, withWords } from '../text/sample-texts.ts';
import { openWorkNode, type WorkNode } from './work-node.ts';

export interface InventedNode extends WorkNode {
  readonly zh: string;
  readonly lo: string;
  readonly en: string;
}

/** Sends a form with a file in it. */
export async function sendForm<T>(
  node: WorkNode,
  address: string,
  chars: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<T> {
  const form = new FormData();
  form.append('file', new Blob([chars], { type: 'text/plain' }), 'plan.txt');
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  const cookie = node.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const answer = await fetch(node.origin + address, {
    method: 'POST',
    headers: { cookie, origin: node.origin, 'idempotency-key': `form-${address}-${chars.length}` },
    body: form,
  });
  if (!answer.ok) throw new Error(`${address}: ${answer.status} ${await answer.text()}`);
  return answer.json();
}

/** The Lao text with another number and another date. */
export const changedLao = (): string =>
  withWords(withWords(planChars('lo'), 'ຈຳນວນ 500 ຄົນ', 'ຈຳນວນ 50 ຄົນ'), 'ເດືອນ ມິຖຸນາ 2028', 'ເດືອນ ກໍລະກົດ 2028');

/** Starts the node; the desk must be built. */
export async function openInventedNode(): Promise<InventedNode> {
  const node = await openWorkNode();
  const standing = { standing: 'signed-copy', authentic: 'true' };
  const { id, texts } = await sendForm<{ id: string; texts: { id: string }[] }>(
    node,
    '/api/plans',
    planChars('zh'),
    standing,
  );
  const add = async (chars: string): Promise<string> =>
    (await sendForm<{ id: string }>(node, `/api/plans/${id}/texts`, chars, standing)).id;
  const lo = await add(changedLao());
  const en = await add(
    withWords(planChars('en'), '(4) establish a hotline between the port authorities.\n', ''),
  );
  return { ...node, plan: id, text: texts[0]?.id ?? '', zh: texts[0]?.id ?? '', lo, en };
}
