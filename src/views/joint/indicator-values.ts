/**
 * What each party says of an indicator, and the difference: per period, subtracted exactly where every party that speaks has one
 * value in the same unit, and told in words where units or periods differ or a party gives several. Pure, so that both nodes,
 * and whoever folds the logs, come to the same [VW1042]. A value says nothing about another period, nor is it turned into another unit.
 */
import { subtractDecimals, toDecimal, type Words } from '../../plan/objects/index.ts';
import { type Cell, date, say, several } from '../papers/cell.ts';
import type { Agreement } from './joint-figures.ts';

/** A value as a party states it. */
export interface StatedValue {
  /** Id of the indicator. */
  readonly indicator: string;
  /** Letter of the party; in the own records, whose side it is. */
  readonly party: string;
  /** Year, month or day, as it was given. */
  readonly period: string;
  /** A decimal in its one form. */
  readonly amount: string;
  readonly unit: string;
  /** Where the parties stand on it; null in the own records. */
  readonly agreement: Agreement | null;
}

/** What comes of the values of a period. */
export type ValueOutcome =
  /** Greatest less least, in the unit of both. */
  | { readonly kind: 'difference'; readonly amount: string; readonly unit: string }
  | { readonly kind: 'same' }
  | { readonly kind: 'units-differ' }
  /** A party gives several values for the period. */
  | { readonly kind: 'several' }
  /** One party alone speaks of the period, others of these. */
  | { readonly kind: 'periods-differ'; readonly others: readonly string[] }
  | { readonly kind: 'alone' };

/** The values of one period. */
export interface PeriodValues {
  readonly period: string;
  readonly values: readonly StatedValue[];
  readonly outcome: ValueOutcome;
}

/** An indicator with what the parties say of it, the newest period first. */
export interface IndicatorValues {
  readonly indicator: string;
  readonly periods: readonly PeriodValues[];
}

function differenceOf(values: readonly StatedValue[], unit: string): ValueOutcome {
  const inOrder = values
    .map(({ amount }) => amount)
    .toSorted((one, other) => (subtractDecimals(one, other).startsWith('-') ? -1 : 1));
  const amount = subtractDecimals(inOrder.at(-1) ?? '0', inOrder[0] ?? '0');
  return amount === '0' ? { kind: 'same' } : { kind: 'difference', amount, unit };
}

function outcomeOf(values: readonly StatedValue[], all: readonly StatedValue[]): ValueOutcome {
  const parties = new Set(values.map(({ party }) => party));
  if (parties.size < values.length) return { kind: 'several' };
  if (parties.size === 1) {
    const others = all.filter(({ party }) => !parties.has(party)).map(({ period }) => period);
    return others.length === 0
      ? { kind: 'alone' }
      : { kind: 'periods-differ', others: [...new Set(others)].toSorted() };
  }
  const units = [...new Set(values.map(({ unit }) => unit.trim()))];
  return units.length === 1 ? differenceOf(values, units[0] ?? '') : { kind: 'units-differ' };
}

/** The values held against each other, by indicator. What is no decimal of the known form is left out. */
export function compareIndicatorValues(stated: readonly StatedValue[]): readonly IndicatorValues[] {
  const known = stated.filter(({ amount }) => toDecimal(amount) === amount);
  const byIndicator = Map.groupBy(known, ({ indicator }) => indicator);
  return [...byIndicator.keys()].toSorted().map((indicator) => {
    const all = byIndicator.get(indicator) ?? [];
    const byPeriod = Map.groupBy(all, ({ period }) => period);
    const periods = [...byPeriod.keys()].toSorted().toReversed();
    return {
      indicator,
      periods: periods.map((period): PeriodValues => {
        const values = (byPeriod.get(period) ?? []).toSorted((one, other) =>
          `${one.party} ${one.amount}` < `${other.party} ${other.amount}` ? -1 : 1,
        );
        return { period, values, outcome: outcomeOf(values, all) };
      }),
    };
  });
}

/** Units in which a difference is one of points. */
const shares: readonly string[] = ['%', '％', 'percent', 'per cent'];

/** An amount with its unit as languages write it, where somebody has said how. */
function unitCell(amount: string, unit: string, names: Words | null): Cell {
  return { is: 'amount', amount, unit, ...(names === null ? {} : { names }) };
}

/** A value in its unit, by the names of that in each language where it has some; a sign stands at its number. */
export function amountCell(
  { amount, unit }: Pick<StatedValue, 'amount' | 'unit'>,
  names: Words | null = null,
): Cell {
  return shares.includes(unit.trim().toLowerCase())
    ? say('joint.indicators.share', { n: { is: 'amount', amount, unit: '' } })
    : unitCell(amount, unit, names);
}

/** The outcome in words. */
export function outcomeCell(outcome: ValueOutcome, names: Words | null = null): Cell {
  if (outcome.kind === 'difference') {
    const { amount, unit } = outcome;
    return shares.includes(unit.trim().toLowerCase())
      ? say('joint.indicators.points', { n: { is: 'amount', amount, unit: '' } })
      : unitCell(amount, unit, names);
  }
  if (outcome.kind === 'periods-differ')
    return say('joint.indicators.periods-differ', {
      periods: several(
        outcome.others.map((period) => date(period)),
        'list',
      ),
    });
  return say(`joint.indicators.${outcome.kind}`);
}
