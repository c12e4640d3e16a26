/** Files that a proposal shows or names, by their hashes, with their titles where the words beside it are here, and their size where they are. */
import { isJsonObject, type Json, jsonList, jsonText } from '../../../base/index.ts';
import { parseJointClaim, readJointClaim } from '../../../plan/index.ts';
import { type Cell, none, plain, words } from '../../../views/index.ts';
import type { StoreReader } from '../../ports/index.ts';
import { filesNamed } from '../files/named-files.ts';

/** A file that a claim shows or a thing names, by its hash; how large it is where it is here. */
export interface ToldFile {
  readonly sha256: string;
  readonly title: Cell;
  readonly bytes: number | null;
}

const languages = ['zh', 'lo', 'en'] as const;

/** A title in some of the languages, as another node wrote it. */
function titleCell(title: Json | undefined): Cell {
  if (!isJsonObject(title)) return none;
  const named = languages.flatMap((language) => {
    const name = jsonText(title[language]);
    return name === null ? [] : [[language, name] as const];
  });
  return words(Object.fromEntries(named));
}

/** Files that a claim shows, each with its title. */
export function shownBy(register: string, after: Json | null): readonly Omit<ToldFile, 'bytes'>[] {
  const claim = parseJointClaim(register) === null || after === null ? null : readJointClaim(after);
  const said = isJsonObject(after) && isJsonObject(after.said) ? jsonList(after.said.evidence) : [];
  return (
    claim?.evidence.flatMap(({ sha256 }, n) =>
      sha256 === null ? [] : [{ sha256, title: titleCell(said[n]) }],
    ) ?? []
  );
}

/** The files of a value. */
export async function toldFiles(
  r: StoreReader,
  planId: string,
  register: string,
  after: Json | null,
): Promise<readonly ToldFile[]> {
  const named = filesNamed(register, after).map(({ sha256, name }) => ({ sha256, title: plain(name) }));
  const files = named.length > 0 ? named : shownBy(register, after);
  if (files.length === 0) return [];
  const rows = await r.objects.files(
    planId,
    files.map(({ sha256 }) => sha256),
  );
  const sizes = new Map(rows.map((row) => [row.sha256, row.size]));
  return files.map((file) => ({ ...file, bytes: sizes.get(file.sha256) ?? null }));
}
