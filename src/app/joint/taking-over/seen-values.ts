/** Which agreed values a person sees: those about commitments and things in their areas; the plan's own, whoever sees all of it. */
import type { Actor } from '../../actor.ts';
import { sightOf } from '../../objects/sight.ts';
import type { StoreReader } from '../../ports/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import type { AgreedValue } from './agreed-values.ts';

export async function seenBy(
  r: StoreReader,
  who: Actor,
  planId: string,
  values: readonly AgreedValue[],
): Promise<readonly AgreedValue[]> {
  const sight = await sightOf(r, who, planId);
  if (sight.open === null) return values;
  const parsed = values.map((value) => ({ value, ...parseRegister(value.register) }));
  const ids = parsed.filter(({ type }) => type === 'reading').map(({ id }) => id);
  const places = new Map((await r.projections.places(planId, ids)).map((row) => [row.commitmentId, row]));
  const keys = parsed.filter(({ type }) => type !== 'reading' && type !== 'plan');
  const rows = new Map((await r.objects.many(planId, keys)).map((row) => [`${row.type}/${row.id}`, row]));
  return parsed
    .filter(({ type, id }) => {
      const place = places.get(id);
      if (type === 'reading') return place !== undefined && sight.seesCommitment(place);
      const row = rows.get(`${type}/${id}`);
      return row !== undefined && sight.sees(row);
    })
    .map(({ value }) => value);
}
