/**
 * The texts of a plan. Each language version is a chain of better copies. The one that the plan was imported from is the
 * first text: commitments are cut in it. The others were brought in beside it, say so in their records, and are aligned to
 * it [PL80].
 */

/** What of a text's record tells its place among the plan's texts. */
export interface ChainLink {
  readonly textId: string;
  readonly replaces: string | null;
  readonly beside?: string;
  /** Newest of its chain. */
  readonly current: boolean;
}

/** Id of the text with which the chain began: a better copy does not change the order of the texts. */
function rootOf(text: ChainLink, byId: ReadonlyMap<string, ChainLink>): string {
  const seen = new Set<string>();
  let at = text;
  while (at.replaces !== null && !seen.has(at.textId)) {
    seen.add(at.textId);
    const before = byId.get(at.replaces);
    if (before === undefined) break;
    at = before;
  }
  return at.textId;
}

/** The current texts, the first one at the head. */
export function currentTexts<T extends ChainLink>(texts: readonly T[]): readonly T[] {
  const byId = new Map(texts.map((text) => [text.textId, text]));
  const keys = new Map(
    texts.map((text) => [text.textId, `${text.beside === undefined ? 0 : 1} ${rootOf(text, byId)}`]),
  );
  const keyOf = ({ textId }: T): string => keys.get(textId) ?? textId;
  return texts
    .filter(({ current }) => current)
    .sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}
