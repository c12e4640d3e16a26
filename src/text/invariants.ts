/**
 * What holds of every outline, whatever the text: checked by the property tests, and by whoever accepts an outline
 * that a person has changed.
 */
import { mapCodePoints } from '../base/index.ts';
import type { Extraction } from './extraction.ts';

function parentPath(path: string): string {
  const dot = path.lastIndexOf('.');
  return dot < 0 ? '' : path.slice(0, dot);
}

function spanFaults(extraction: Extraction): string[] {
  const faults: string[] = [];
  const spans = [
    ...extraction.commitments.map((each) => ({ what: 'commitment', ...each })),
    ...extraction.mentions.map((each) => ({ what: 'mention', ...each })),
  ];
  for (const { what, start, end } of spans) {
    if (start < 0 || end > extraction.codePoints || start >= end)
      faults.push(`${what} ${start}–${end} is outside or empty`);
  }
  const byPath = new Map(extraction.provisions.map((provision) => [provision.path, provision]));
  for (const { provision, start, end } of extraction.commitments) {
    const holder = byPath.get(provision);
    if (!holder || start < holder.start || end > holder.end)
      faults.push(`commitment ${start}–${end} is outside ${provision}`);
  }
  for (let at = 1; at < extraction.commitments.length; at++) {
    if ((extraction.commitments[at]?.start ?? 0) < (extraction.commitments[at - 1]?.end ?? 0))
      faults.push('commitments overlap');
  }
  for (let at = 1; at < extraction.mentions.length; at++) {
    if ((extraction.mentions[at]?.start ?? 0) < (extraction.mentions[at - 1]?.end ?? 0))
      faults.push('mentions overlap');
  }
  return faults;
}

/**
 * The faults of an extraction of `chars`; none where it is sound: the root spans the text; children nest, in order,
 * without overlap, numbered from one; the own stretches joined are the text; mentions repeat the text's words.
 */
export function extractionFaults(chars: string, extraction: Extraction): string[] {
  const faults = spanFaults(extraction);
  const map = mapCodePoints(chars);
  const [root] = extraction.provisions;
  if (root?.path !== '' || root.start !== 0 || root.end !== map.codePoints)
    faults.push('the root does not span the text');
  const cursor = new Map<string, { at: number; count: number; end: number }>();
  let joined = '';
  let written = 0;
  const units = (from: number, to: number): string =>
    chars.slice(map.codePointToUnit(from), map.codePointToUnit(to));
  for (const provision of extraction.provisions) {
    if (provision.path !== '') {
      const parent = cursor.get(parentPath(provision.path));
      if (!parent) faults.push(`${provision.path} has no parent before it`);
      else {
        parent.count++;
        if (!provision.path.endsWith(`${parent.count}`))
          faults.push(`${provision.path} is not number ${parent.count}`);
        if (provision.start < parent.at || provision.end > parent.end)
          faults.push(`${provision.path} does not nest`);
        parent.at = provision.end;
      }
      joined += units(written, provision.start);
      written = provision.start;
    }
    cursor.set(provision.path, { at: provision.start, count: 0, end: provision.end });
    if (provision.label !== null && !units(provision.start, provision.end).includes(provision.label)) {
      faults.push(`${provision.path} does not hold its label`);
    }
  }
  joined += units(written, map.codePoints);
  if (joined !== chars) faults.push('the own stretches joined are not the text');
  for (const mention of extraction.mentions) {
    if (units(mention.start, mention.end) !== mention.text)
      faults.push(`mention ${mention.text} is not at its place`);
  }
  return faults;
}
