/**
 * Decimals as text, exact: '98.5', '-3', '0.10'. A log holds no fractions, and a share of tariff lines must not become
 * 97.999. One number has one form: no plus sign, no leading zeros, no zeros after the last decimal.
 */
import { bounds } from './field.ts';

const form = /^(-?)0*(\d+)(?:\.(\d+))?$/;

/** The one form of a decimal as somebody wrote it; null where it is none or has more digits than are kept. */
export function toDecimal(text: string): string | null {
  const [, sign = '', whole = '', fraction = ''] = form.exec(text.trim()) ?? [];
  const decimals = fraction.replace(/0+$/, '');
  if (whole === '' || whole.length > bounds.digits || decimals.length > bounds.decimals) return null;
  const size = decimals === '' ? whole : `${whole}.${decimals}`;
  return size === '0' ? '0' : `${sign}${size}`;
}

/** The one less the other, exactly. Both must be decimals in their one form. */
export function subtractDecimals(one: string, other: string): string {
  const places = (text: string): number => text.split('.')[1]?.length ?? 0;
  const most = Math.max(places(one), places(other));
  const scaled = (text: string): bigint => BigInt(text.replace('.', '')) * 10n ** BigInt(most - places(text));
  const difference = scaled(one) - scaled(other);
  const sign = difference < 0n ? '-' : '';
  const digits = String(difference < 0n ? -difference : difference).padStart(most + 1, '0');
  const whole = digits.slice(0, digits.length - most);
  const fraction = digits.slice(digits.length - most).replace(/0+$/, '');
  const size = fraction === '' ? whole : `${whole}.${fraction}`;
  return size === '0' ? '0' : `${sign}${size}`;
}
