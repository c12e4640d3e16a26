/**
 * The language packs: everything that differs between languages, as data.
 */
import { structure as en } from './en/structure.ts';
import { structure as lo } from './lo/structure.ts';
import type { StructurePack } from './structure.ts';
import { structure as zh } from './zh/structure.ts';

const packs: readonly StructurePack[] = [zh, en, lo];

/** Structure words of all languages in one pack: labels of any language are recognised in any text. */
export const structurePack: StructurePack = {
  labelWords: packs.flatMap((pack) => pack.labelWords),
  knownHeadings: packs.flatMap((pack) => pack.knownHeadings),
  contents: packs.flatMap((pack) => pack.contents),
  titleEndings: packs.flatMap((pack) => pack.titleEndings),
  preambles: packs.flatMap((pack) => pack.preambles),
  bases: packs.flatMap((pack) => pack.bases),
  fields: packs
    .map(({ fields }) => fields)
    .filter((fields) => fields !== '')
    .join('|'),
  cases: packs.flatMap((pack) => pack.cases),
  undertaking: packs.map(({ undertaking }) => undertaking).join('|'),
  barren: packs.flatMap((pack) => pack.barren),
};
