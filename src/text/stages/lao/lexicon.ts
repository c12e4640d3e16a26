/** The Lao pack as tables; ຳ is written as one character or as ໍ and າ, and both are found. */
import type { CommitmentKind, MentionType, Strength } from '../../extraction.ts';
import type { Joining } from '../../languages/lexicon.ts';
import * as names from '../../languages/lo/names.ts';
import { states } from '../../languages/lo/states.ts';
import * as words from '../../languages/lo/verbs.ts';
import { WordTable, wordsOf } from '../word-table.ts';

export interface LaoVerb {
  readonly kind: CommitmentKind;
  readonly strength: Strength;
  readonly joining: Joining;
}

function bothSpellings<T>([word, value]: readonly [string, T]): [string, T][] {
  return word.includes('ຳ')
    ? [
        [word, value],
        [word.replaceAll('ຳ', 'ໍາ'), value],
      ]
    : [[word, value]];
}

function tableOf<T>(pairs: readonly (readonly [string, T])[]): WordTable<T> {
  return new WordTable(pairs.flatMap(bothSpellings));
}

const flat = (lists: readonly { readonly words: string }[]): [string, true][] =>
  lists.flatMap((list) => wordsOf(list.words, true as const));

export const verbTable = tableOf<LaoVerb>(
  words.verbs.flatMap(({ words: list, kind, strength, joining }) =>
    wordsOf(list, { kind, strength, joining }),
  ),
);
export const modalTable = tableOf<'binds' | 'permits'>([
  ...words.permissions.flatMap((list) => wordsOf(list.words, 'permits' as const)),
  ...words.modals.flatMap((list) => wordsOf(list.words, 'binds' as const)),
]);
export const dutyTable = tableOf(flat(words.duties));
export const directiveTable = tableOf(flat(words.directives));
export const adverbTable = tableOf(flat(words.adverbs));
export const statementTable = tableOf(flat(words.statements));
export const purposeTable = tableOf(flat(words.purposes));
export const cueTable = tableOf<CommitmentKind>(
  words.objectCues.flatMap((cue) => wordsOf(cue.words, cue.kind)),
);
/** `noun`: carries on the action that its noun names; `verb`: also one that follows as a verb. */
export const carrierTable = tableOf<'noun' | 'verb'>(
  words.carriers.flatMap((list) => wordsOf(list.words, list.before)),
);
/** How firmly somebody is moved to act. */
export const moverTable = tableOf<Strength>(
  words.movers.flatMap((list) => wordsOf(list.words, list.strength)),
);
export const workTable = tableOf(flat(words.works));
export const openTimeTable = tableOf(flat(words.openTimes));
const BEFORE_STATES = ['ຝ່າຍ', 'ປະເທດ', 'ລັດຖະບານ', 'ລັດຖະບານ ແຫ່ງ ', ''];

/** ຝ່າຍ, ປະເທດ or ລັດຖະບານ before a state's name; a name of two words by itself. */
function stateSubjects(): [string, string][] {
  return states.flatMap(({ letters, words: list }) =>
    list.split('|').flatMap((name) => {
      const before = BEFORE_STATES.filter((word) => word !== '' || name.includes(' '));
      return before.map((word): [string, string] => [word + name, letters]);
    }),
  );
}

export const subjectTable = tableOf<string>([...words.subjects, ...stateSubjects()]);
export const actorTable = tableOf(flat(words.actorHeads));
export const selfFormula = new RegExp(words.selfFormulas.map(({ pattern }) => pattern).join('|'));
export const headTable = tableOf<MentionType>(names.heads.flatMap((head) => wordsOf(head.words, head.type)));
export const standingTable = tableOf<MentionType>([
  ...names.spacedBodies.flatMap((list) =>
    wordsOf(list.words, 'O' as const).map(([word, type]): [string, MentionType] => [
      word.replaceAll('_', ' '),
      type,
    ]),
  ),
  ...names.bodies.flatMap((list) => wordsOf(list.words, 'O' as const)),
  ...names.places.flatMap((list) => wordsOf(list.words, 'L' as const)),
]);
export const notNameTable = tableOf(flat(names.notNames));
export const ministryTailTable = tableOf(flat(names.ministryTails));
/** Ends of words after which a name may begin although no space parts them: ຢູ່ແຂວງ…, ຈັດຕັ້ງປະຕິບັດສັນຍາ…. */
export const beforeNameTable = new WordTable<true>(
  [
    ...flat(words.verbs),
    ...flat(words.adverbs),
    ...flat(words.purposes),
    ...flat(words.modals),
    ...flat(words.directives),
    ...flat(names.nameStops),
    ...wordsOf('ຈາກ ແກ່ ໂຄງການ ເຖິງ ສູ່ ບັນດາ ແລະ ລະຫວ່າງ ປະເທດ ຂ້າມ ໄປ ມາ ເມືອງ ນະຄອນ - –', true as const),
  ].flatMap(bothSpellings),
  true,
);
export const nameStopTable = tableOf(flat(names.nameStops));
