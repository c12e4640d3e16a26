/**
 * What all parties have agreed beside what this node holds itself: the values that could be taken over into the own register
 * [AP984]. Cuts are not among them: they are reviewed where the text is.
 */
import { canonicalText, type Json } from '../../../base/index.ts';
import { confirmedContent } from '../../../ledger/index.ts';
import { parseReadingMember, readingFields } from '../../../plan/index.ts';
import { objectType, RETIRED } from '../../../plan/objects/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { filesNamed } from '../files/named-files.ts';
import type { JointBook } from '../joint-book.ts';
import { jointValue } from '../joint-values.ts';
import { fromShared } from '../shared-values.ts';
import { withoutOwnThings } from '../what-stays.ts';

/** Why a value cannot be taken over as it stands. */
export type TakingHindrance =
  /** It is about a commitment that this node does not list. */
  | 'not-listed'
  /** Another node wrote it in a form that is not known here. */
  | 'form'
  /** It names a file that is not here: whoever holds it brings it first [AP1051]. */
  | 'file-missing';

/** An agreed value that differs from the own one. */
export interface AgreedValue {
  /** As the joint log calls it. */
  readonly register: string;
  /** As this node calls it. */
  readonly ownRegister: string;
  readonly agreed: Json;
  /** The agreed value as this node would hold it. */
  readonly put: Json;
  /** Null where this node holds nothing. */
  readonly own: Json;
  readonly hindrance: TakingHindrance | null;
}

/** The own register of a joint one that can be taken over; null where it is none. */
export function ownRegisterOf({ planId, opened }: JointBook, register: string): string | null {
  const { type, id, field } = parseRegister(register);
  if (type === 'plan') {
    const isShared = id === opened.genesis.planId && (field === 'title' || field === 'period');
    return isShared ? `plan/${planId}/${field}` : null;
  }
  if (type === 'reading') return readingFields.some((name) => name === field) ? register : null;
  const declared = objectType(type);
  if (declared === null || declared.recorded !== 'register' || declared.keyed !== undefined) return null;
  return field !== RETIRED && field !== 'notes' && Object.hasOwn(declared.fields, field) ? register : null;
}

function isSame(own: Json, agreed: Json): boolean {
  const plain = (value: Json): Json => (Array.isArray(value) && value.length === 0 ? null : value);
  return canonicalText(plain(own)) === canonicalText(plain(agreed));
}

async function listed(r: StoreReader, planId: string, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await r.projections.places(planId, [...new Set(ids)]);
  return new Set(rows.map(({ commitmentId }) => commitmentId));
}

interface Here {
  readonly commitments: ReadonlySet<string>;
  readonly files: ReadonlySet<string>;
}

function hindranceOf(
  register: string,
  agreed: Json,
  { commitments: here, files }: Here,
): TakingHindrance | null {
  const { type, id, field } = parseRegister(register);
  if (filesNamed(register, agreed).some(({ sha256 }) => !files.has(sha256))) return 'file-missing';
  if (type !== 'reading') return null;
  if (!here.has(id)) return 'not-listed';
  return parseReadingMember(field, agreed) === null ? 'form' : null;
}

/** Agreed values that differ from the own ones, by register. */
export async function differingValues(r: StoreReader, book: JointBook): Promise<readonly AgreedValue[]> {
  const { planId, state } = book;
  const found = new Map<string, { readonly own: string; readonly agreed: Json }>();
  for (const [register, held] of Object.entries(state.registers)) {
    const own = ownRegisterOf(book, register);
    const content = confirmedContent(held);
    if (own !== null && content !== null)
      found.set(register, { own, agreed: await jointValue(r, planId, content) });
  }
  const names = [...found.values()].map(({ own }) => own);
  const rows = new Map((await r.registers.many(planId, names)).map((row) => [row.register, row.value]));
  const readings = [...found.keys()].map((register) => parseRegister(register));
  const ids = readings.filter(({ type }) => type === 'reading').map(({ id }) => id);
  const named = [...found].flatMap(([register, { agreed }]) => filesNamed(register, agreed));
  const files = await r.objects.files(planId, [...new Set(named.map(({ sha256 }) => sha256))]);
  const here = {
    commitments: await listed(r, planId, ids),
    files: new Set(files.map(({ sha256 }) => sha256)),
  };
  return [...found]
    .map(([register, { own: ownRegister, agreed }]): AgreedValue => {
      const own = rows.get(ownRegister) ?? null;
      const put = fromShared(book, register, agreed);
      return { register, ownRegister, agreed, put, own, hindrance: hindranceOf(register, agreed, here) };
    })
    .filter(({ ownRegister, own, put }) => !isSame(withoutOwnThings(ownRegister, own), put))
    .toSorted((a, b) => (a.register < b.register ? -1 : 1));
}
