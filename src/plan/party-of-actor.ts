/**
 * Who acts, as a text names it → the party of the plan that is meant: by a side's short name (岚方, the Lanze side,
 * ຝ່າຍລານເຈີ), by its government, or by its name alone. Only where one party, and no other, can be meant; what else acts
 * stays as the text has it.
 */
import type { LocalName, PartyValue } from './values.ts';

type Named = Pick<PartyValue, 'code' | 'name'>;

/** What stands around a party's name where the party itself is meant, by the language of the name. */
const CHINESE = /^(.{1,12}?)(?:方|一方|政府|政府方面)?$/u;
const ENGLISH =
  /^(?:the )?(?:(?:government|side) of (?:the )?)?(.{2,60}?)(?:[’']s)?(?: (?:side|party|government))?$/u;
const LAO = /^(?:ຝ່າຍ|ລັດຖະບານ(?:ແຫ່ງ)?|ທາງຝ່າຍ)?\s?(.{2,60}?)(?:\sຝ່າຍດຽວ)?$/u;
/** Kinds of states before their names. */
const KINDS =
  /^(?:the )?(?:(?:federal |people’s |people's |democratic |socialist ){0,3}(?:republic|kingdom|state|union) of (?:the )?)|^(?:ສາທາລະນະລັດ|ຣາຊະອານາຈັກ|ລາຊະອານາຈັກ)\s?/u;
const CHINESE_KINDS = /(?:人民|民主|社会主义|联邦|伊斯兰){0,4}(?:共和国|王国|联邦)$/u;

/** A state's name without what kind of state it is. */
function plainName(name: string): string {
  const bare = name.trim().toLowerCase().replace(KINDS, '').replace(CHINESE_KINDS, '');
  return bare === '' ? name.trim().toLowerCase() : bare;
}

/** 岚方 of 岚泽, 赤几方 of 赤道几内亚: the first character of the name, then others in their order. */
function isShortOf(short: string, name: string): boolean {
  let from = 0;
  for (const [at, char] of [...short].entries()) {
    const found = name.indexOf(char, from);
    if (found < 0 || (at === 0 && found > 0)) return false;
    from = found + char.length;
  }
  return true;
}

/** Whether the words are the name, or in Chinese its short form before 方. */
function isNamed(actor: string, { zh, en, lo }: LocalName): boolean {
  const same = (form: RegExp, name: string | undefined): boolean => {
    const words = form.exec(actor)?.[1];
    return name !== undefined && words !== undefined && plainName(words) === plainName(name);
  };
  return same(CHINESE, zh) || same(ENGLISH, en) || same(LAO, lo);
}

function isShortSide(actor: string, { zh }: LocalName): boolean {
  const short = /^([\u4e00-\u9fff]{1,3})方$/u.exec(actor)?.[1];
  return short !== undefined && zh !== undefined && isShortOf(short, plainName(zh));
}

function onlyCode(parties: readonly Named[], isMeant: (party: Named) => boolean): string | null {
  const [first, ...others] = parties.filter(isMeant);
  return first !== undefined && others.length === 0 ? first.code : null;
}

function codeOf(actor: string, parties: readonly Named[]): string {
  if (parties.some(({ code }) => code === actor)) return actor;
  const words = actor.trim().toLowerCase();
  return (
    onlyCode(parties, ({ name }) => isNamed(words, name)) ??
    onlyCode(parties, ({ name }) => isShortSide(words, name)) ??
    actor
  );
}

/** The actor of a reading with parties by their codes; several are joined by +. */
export function partyOfActor(actor: string, parties: readonly Named[]): string {
  return actor
    .split('+')
    .map((each) => codeOf(each, parties))
    .join('+');
}
