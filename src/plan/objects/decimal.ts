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
