/** Files that a thing's own field names by hash: the scan of a signed paper, the minutes of a meeting. */
import { isJsonObject, type Json, jsonList, jsonText } from '../../../base/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { parseRegister } from '../../projections/register-values.ts';

const HASH = /^[0-9a-f]{64}$/;

/** A file as a value names it. */
export interface NamedFile {
  readonly sha256: string;
  readonly name: string;
}

/** The files that the value of a register names; none where its field holds no files. */
export function filesNamed(register: string, value: Json): readonly NamedFile[] {
  const { type, field } = parseRegister(register);
  if (objectType(type)?.fields[field]?.kind !== 'files') return [];
  return jsonList(value).flatMap((one) => {
    const sha256 = isJsonObject(one) ? jsonText(one.sha256) : null;
    const name = isJsonObject(one) ? jsonText(one.name) : null;
    return sha256 === null || !HASH.test(sha256) ? [] : [{ sha256, name: name ?? '' }];
  });
}
