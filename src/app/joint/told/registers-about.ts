/** Which registers of the joint log are about a thing: a commitment's reading and claims, a provision's cut, an object's fields. */
import { parseJointClaim } from '../../../plan/index.ts';
import { parseRef } from '../../../plan/objects/index.ts';
import { parseRegister } from '../../projections/register-values.ts';

/** Whether the register is about `<type>/<id>`. */
export function isAbout(register: string, ref: string): boolean {
  const thing = parseRef(ref);
  if (thing === null) return false;
  const { type, id } = parseRegister(register);
  const claim = parseJointClaim(register);
  if (claim !== null) return thing.type === 'commitment' && claim.commitment === thing.id;
  const kind = { reading: 'commitment', cut: 'provision' }[type] ?? type;
  return kind === thing.type && id === thing.id;
}
