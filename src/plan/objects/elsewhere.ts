/** A commitment of another plan of this node, as a line of a declared form: `<plan>/<commitment>`, both as ids. */

/** Where it is. */
export interface Elsewhere {
  readonly plan: string;
  readonly id: string;
}

/** As it stands in the line. */
export function elsewhere({ plan, id }: Elsewhere): string {
  return `${plan}/${id}`;
}

/** Taken apart; null where it is none. */
export function parseElsewhere(text: string): Elsewhere | null {
  const found = /^([A-Za-z0-9_-]{1,128})\/([A-Za-z0-9_-]{1,128})$/.exec(text);
  return found ? { plan: found[1] ?? '', id: found[2] ?? '' } : null;
}
