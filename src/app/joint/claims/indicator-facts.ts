/**
 * Values of indicators as the parties state them, out of the shared state alone: so the database and a fold of the logs give the
 * same on every node [AP1045]. A party states what it wrote itself and said to be its own; what it wrote down of another's is the
 * other's only once that one states it. What another node wrote in no known form says nothing.
 */
import { isJsonObject, type Json, jsonList, jsonText } from '../../../base/index.ts';
import { type Genesis, type PlanState, parseEntryId, type RegisterState } from '../../../ledger/index.ts';
import { parseRef, toDecimal, type Values } from '../../../plan/objects/index.ts';
import type { StatedValue } from '../../../views/index.ts';
import { parseRegister } from '../../projections/register-values.ts';
import { agreementOf } from './joint-facts.ts';

const seqOf = (id: string): number => parseEntryId(id)?.seq ?? -1;

interface Statement {
  readonly id: string;
  readonly value: Json;
}

/** What a party last said in a register and has not withdrawn: proposed, or reported. */
function statementOf({ proposals, positions }: RegisterState, letter: string): Statement | null {
  const position = Object.hasOwn(positions, letter) ? positions[letter] : undefined;
  const reported = position === undefined || Object.hasOwn(proposals, position.entry) ? [] : [position];
  const said = [
    ...Object.entries(proposals)
      .filter(([, { by, status }]) => by === letter && status !== 'withdrawn')
      .map(([id, { content }]) => ({ id, content })),
    ...reported.map(({ entry, content }) => ({ id: entry, content })),
  ].toSorted((one, other) => seqOf(other.id) - seqOf(one.id));
  const [newest] = said;
  return newest === undefined ? null : { id: newest.id, value: newest.content.value ?? null };
}

function lettersOf({ proposals, positions }: RegisterState): readonly string[] {
  return [...new Set([...Object.values(proposals).map(({ by }) => by), ...Object.keys(positions)])];
}

/** Codes of the parties by their letters: a party says by its own that a value is of its side. */
export type PartyCodes = Readonly<Record<string, string>>;

/** The codes as the genesis gives them. */
export function partyCodes({ parties }: Pick<Genesis, 'parties'>): PartyCodes {
  return Object.fromEntries(parties.map(({ letter, code }) => [letter, code]));
}

/** What a register of the value says of its party's statement. */
function statedBy(state: PlanState, codes: PartyCodes, id: string, party: string): StatedValue | null {
  const said = (field: string): Statement | null => {
    const register = state.registers[`indicator-value/${id}/${field}`];
    return register === undefined ? null : statementOf(register, party);
  };
  const indicator = parseRef(jsonText(said('indicator')?.value) ?? '');
  const period = jsonText(said('period')?.value);
  const value = said('value');
  const side = jsonText(said('side')?.value);
  const isOwn = side !== null && (side === codes[party] || side === 'ours');
  if (indicator?.type !== 'indicator' || period === null || !isOwn || value === null) return null;
  const { amount: written, unit } = isJsonObject(value.value) ? value.value : {};
  const amount = toDecimal(jsonText(written) ?? '');
  if (amount === null) return null;
  const proposal = state.registers[`indicator-value/${id}/value`]?.proposals[value.id];
  const agreement = proposal === undefined ? 'registered' : agreementOf(state, value.id, proposal);
  return { indicator: indicator.id, party, period, amount, unit: jsonText(unit) ?? '', agreement };
}

/** Values of indicators by the parties that state them. */
export function statedIndicatorValues(state: PlanState, codes: PartyCodes): readonly StatedValue[] {
  const parties = new Map<string, Set<string>>();
  for (const [name, register] of Object.entries(state.registers)) {
    const { type, id } = parseRegister(name);
    if (type !== 'indicator-value') continue;
    const letters = parties.get(id) ?? new Set();
    for (const letter of lettersOf(register)) letters.add(letter);
    parties.set(id, letters);
  }
  return [...parties].flatMap(([id, letters]) =>
    [...letters].flatMap((letter) => statedBy(state, codes, id, letter) ?? []),
  );
}

/** Commitments that an indicator serves, by what stands in the joint log or was said there last. */
export function jointlyServed(state: PlanState): ReadonlyMap<string, ReadonlySet<string>> {
  const served = new Map<string, Set<string>>();
  for (const [name, register] of Object.entries(state.registers)) {
    const { type, id, field } = parseRegister(name);
    if (type !== 'indicator' || field !== 'commitments') continue;
    const said = lettersOf(register).flatMap((letter) => statementOf(register, letter) ?? []);
    const refs = said.flatMap(({ value }) => jsonList(value).flatMap((ref) => jsonText(ref) ?? []));
    served.set(id, new Set(refs));
  }
  return served;
}

/** Values that the own register holds, by whose side they are: for an office whose counterpart has no node, too. */
export function ownIndicatorValues(values: readonly Values[]): readonly StatedValue[] {
  return values.flatMap(({ indicator, period, value, side }) => {
    const of = parseRef(jsonText(indicator) ?? '');
    const { amount: written, unit } = isJsonObject(value) ? value : {};
    const amount = toDecimal(jsonText(written) ?? '');
    const [at, party] = [jsonText(period), jsonText(side)];
    if (of === null || at === null || party === null || amount === null) return [];
    return [{ indicator: of.id, party, period: at, amount, unit: jsonText(unit) ?? '', agreement: null }];
  });
}
