/** Where one goes on from something that came: to the place at which it is read whole, and answered. */
import type { JointNewsPage } from '../../../http/contract/index.ts';

type Item = Pick<
  JointNewsPage['items'][number],
  'id' | 'letter' | 'kind' | 'register' | 'about' | 'isOfList'
>;

/** Path within the exchange of the plan, with a leading slash. */
export function wayOn({ id, letter, kind, register, about, isOfList }: Item): string {
  if (kind === 'draft' || kind === 'remark') return '/drafts';
  if ((kind === 'package' || isOfList) && about !== null) return `/packages/${encodeURIComponent(about)}`;
  if (kind === 'fork.notice') return '/attention';
  if (kind === 'key.rotate') return '/keys';
  const [type = '', which = ''] = register?.split('/') ?? [];
  if (type === 'dispute') return `/disagreements/${encodeURIComponent(which)}`;
  if (kind.startsWith('dispute.')) return '/disagreements';
  if (type === 'rule' && register?.endsWith('/answers')) return '/terms';
  if (kind === 'propose') return `/proposals?which=waiting#proposal-${id}`;
  if (kind === 'report' && type !== '') return `/stated?about=${encodeURIComponent(`${type}/${which}`)}`;
  const isAnswer = ['confirm', 'note', 'consult', 'object', 'withdraw', 'deem'].includes(kind);
  if (isAnswer && about !== null) return `/proposals?which=all#proposal-${about}`;
  return `/log?log=${encodeURIComponent(letter)}`;
}
