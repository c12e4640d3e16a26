/**
 * Characters → outline, commitments, mentions, diagnostics. The stages work in UTF-16 units, which strings are
 * indexed by; the result is in code points. Pure, deterministic, linear in the length of the text.
 */
import { type CodePointMap, mapCodePoints, type Span } from '../base/index.ts';
import type {
  Extraction,
  ExtractOptions,
  LanguageId,
  Mention,
  ProposedCommitment,
  Provision,
} from './extraction.ts';
import { structurePack } from './languages/packs.ts';
import { diagnose } from './stages/diagnostics.ts';
import { engineFor } from './stages/engines.ts';
import type { Found, LanguageEngine } from './stages/found.ts';
import { gatherItems } from './stages/items.ts';
import { detectLanguage } from './stages/language.ts';
import { cutLines } from './stages/lines.ts';
import { type Section, toOutline } from './stages/outline.ts';
import { openParagraphs } from './stages/paragraphs.ts';
import { buildTree } from './stages/tree.ts';

/** Name and version of the rules; a change that can change results raises the number. */
export const ENGINE = 'entente-text/1';

function toSpan(map: CodePointMap, from: number, to: number): Span {
  return { start: map.unitToCodePoint(from), end: map.unitToCodePoint(to) };
}

function toProvision(chars: string, map: CodePointMap, section: Section): Provision {
  const { label, heading } = section;
  return {
    path: section.path,
    label: label ? chars.slice(label.from, label.to) : null,
    heading: heading ? chars.slice(heading.from, heading.to) : null,
    role: section.role,
    ...toSpan(map, section.start, section.end),
  };
}

/** A text without structure is read paragraph by paragraph, where that undertakes something; else as one piece. [TX1020] */
function readWhole(
  chars: string,
  whole: readonly Section[],
  paragraphs: readonly Section[] | null,
  engine: LanguageEngine,
): { readonly sections: readonly Section[]; readonly found: Found } {
  const found = engine.read(chars, paragraphs ?? whole);
  if (paragraphs && found.commitments.length === 0)
    return { sections: whole, found: engine.read(chars, whole) };
  return { sections: paragraphs ?? whole, found };
}

/** Reads a text. Any string is accepted; what cannot be made sense of comes back as the root and diagnostics. */
export function extract(chars: string, options: ExtractOptions = {}): Extraction {
  const language: LanguageId = options.language ?? detectLanguage(chars);
  const engine = engineFor(language);
  const lines = cutLines(chars);
  const gathered = gatherItems(chars, lines, structurePack);
  const tree = buildTree(chars, lines, gathered.items, structurePack);
  const whole = toOutline(chars, tree.root, structurePack, engine.isRunInTitle);
  const { sections, found } = readWhole(
    chars,
    whole,
    openParagraphs(chars, lines, whole, structurePack),
    engine,
  );
  const map = mapCodePoints(chars);
  const commitments = found.commitments.map(
    ({ from, to, provision, actor, kind, strength, due, leads }): ProposedCommitment => ({
      start: map.unitToCodePoint(from),
      end: map.unitToCodePoint(to),
      provision,
      actor,
      kind,
      strength,
      due,
      leads,
    }),
  );
  const mentions = found.mentions.map(
    ({ type, from, to }): Mention => ({
      type,
      start: map.unitToCodePoint(from),
      end: map.unitToCodePoint(to),
      text: chars.slice(from, to),
    }),
  );
  const diagnostics = diagnose({ chars, lines, gathered, tree, sections, traditional: engine.traditional });
  return {
    language,
    engine: ENGINE,
    codePoints: map.codePoints,
    provisions: sections.map((section) => toProvision(chars, map, section)),
    commitments,
    mentions,
    diagnostics: diagnostics.map(({ start, end, ...rest }) => ({ ...toSpan(map, start, end), ...rest })),
  };
}
