/**
 * The best way to pair two rows, in order: items pair one to one, in small groups, or stay alone. Dynamic programming over
 * a band around the diagonal; the same input gives the same pairing.
 */

/** Items `[a, a + p)` of the one row belong with `[b, b + q)` of the other. */
export interface Pairing {
  readonly a: number;
  readonly p: number;
  readonly b: number;
  readonly q: number;
}

export interface Rows {
  readonly n: number;
  readonly m: number;
  /** Offers the counts of items that may belong together from `a` and `b` on, both at least 1. */
  readonly moves: (a: number, b: number, offer: (p: number, q: number) => void) => void;
  /** How well they fit: higher is better, and to be weighed against leaving all of them alone. */
  readonly fit: (a: number, p: number, b: number, q: number) => number;
  readonly aloneA: (a: number) => number;
  readonly aloneB: (b: number) => number;
}

/** Cells beyond which only a band is searched. */
const FULL = 1_000_000;

function bandOf(n: number, m: number): number {
  if (n * m <= FULL) return Math.max(n, m);
  return Math.max(120, Math.ceil(FULL / Math.max(n, m) / 2), Math.abs(n - m));
}

/** Most items of one row that can pair with one of the other. */
const MOST = 255;

/** Pairs two rows; every item of both stands in exactly one pairing. */
export function pairRows(rows: Rows): Pairing[] {
  const { n, m } = rows;
  const band = bandOf(n, m);
  const width = 2 * band + 1;
  const middle = (a: number): number => (n === 0 ? m : Math.round((a * m) / n));
  const cell = (a: number, b: number): number => {
    const column = b - middle(a) + band;
    return column < 0 || column >= width ? -1 : a * width + column;
  };
  const best = new Float64Array((n + 1) * width).fill(Number.NEGATIVE_INFINITY);
  // A step's two counts in one number; 0 where no step leads.
  const steps = new Uint16Array((n + 1) * width);
  const offer = (a: number, b: number, p: number, q: number, score: number): void => {
    const to = cell(a, b);
    if (to < 0 || score <= (best[to] ?? 0)) return;
    best[to] = score;
    steps[to] = p * (MOST + 1) + q;
  };
  best[cell(0, 0)] = 0;
  for (let a = 0; a <= n; a++) {
    const low = a === 0 ? 0 : Math.max(0, middle(a) - band);
    for (let b = low; b <= Math.min(m, middle(a) + band); b++) {
      const here = best[cell(a, b)] ?? Number.NEGATIVE_INFINITY;
      if (here === Number.NEGATIVE_INFINITY) continue;
      if (a < n) offer(a + 1, b, 1, 0, here + rows.aloneA(a));
      if (b < m) offer(a, b + 1, 0, 1, here + rows.aloneB(b));
      if (a === n || b === m) continue;
      rows.moves(a, b, (p, q) => {
        if (p <= MOST && q <= MOST && a + p <= n && b + q <= m)
          offer(a + p, b + q, p, q, here + rows.fit(a, p, b, q));
      });
    }
  }
  return trace(n, m, (a, b) => steps[cell(a, b)] ?? 0);
}

function trace(n: number, m: number, stepTo: (a: number, b: number) => number): Pairing[] {
  const pairings: Pairing[] = [];
  let [a, b] = [n, m];
  while (a > 0 || b > 0) {
    const step = stepTo(a, b);
    const [p, q] = [Math.floor(step / (MOST + 1)), step % (MOST + 1)];
    if (p + q === 0) throw new Error(`no step leads to ${a}, ${b}`);
    a -= p;
    b -= q;
    pairings.push({ a, p, b, q });
  }
  return pairings.reverse();
}
