/**
 * What is wrong with a template, each fault named with the tag as it was written, so that whoever wrote it in a word
 * processor finds it: a file that is none, a tag that is not closed, a list that is not ended, a field that the paper does
 * not have [EX41].
 */
import type { PlacedFault } from '../../base/index.ts';
import type { TagTree } from './template-data.ts';

const known: Readonly<Record<string, string>> = {
  unopened_tag: 'tag-unopened',
  unclosed_tag: 'tag-unclosed',
  duplicate_open_tag: 'tag-doubled',
  duplicate_close_tag: 'tag-doubled',
  unopened_loop: 'list-unopened',
  unclosed_loop: 'list-unclosed',
  closing_tag_does_not_match_opening_tag: 'list-crossed',
  no_xml_tag_found_at_left: 'tag-misplaced',
  no_xml_tag_found_at_right: 'tag-misplaced',
};

function property(of: unknown, name: string): unknown {
  return typeof of === 'object' && of !== null ? Reflect.get(of, name) : undefined;
}

const MOST = 50;

/** The faults in what the engine threw; an empty list where it is none of a template's. */
export function engineFaults(thrown: unknown): readonly PlacedFault[] {
  const properties = property(thrown, 'properties');
  const several = property(properties, 'errors');
  if (Array.isArray(several)) return several.flatMap(engineFaults).slice(0, MOST);
  const id = property(properties, 'id');
  if (typeof id !== 'string') return [];
  const tag = String(property(properties, 'xtag') ?? property(properties, 'openingtag') ?? '').slice(0, 100);
  return [{ at: `/template/${tag}`, fault: known[id] ?? 'tag-wrong', facts: { tag } }];
}

/** A tag of a template; a list with the tags inside it. */
export interface FoundTag {
  readonly tag: string;
  readonly inside: readonly FoundTag[] | null;
}

function tagsOf(parts: unknown): readonly FoundTag[] {
  if (!Array.isArray(parts)) return [];
  return parts.flatMap((part): readonly FoundTag[] => {
    if (property(part, 'type') !== 'placeholder') return [];
    const inside = property(part, 'subparsed');
    const tag = String(property(part, 'value') ?? '');
    return [{ tag, inside: Array.isArray(inside) ? tagsOf(inside) : null }];
  });
}

/** The tags of a template that the engine has read, in all its parts. */
export function tagsIn(engine: unknown): readonly FoundTag[] {
  const compiled = property(engine, 'compiled');
  if (typeof compiled !== 'object' || compiled === null) throw new Error('the engine shows no tags');
  return Object.values(compiled).flatMap((part) => tagsOf(property(part, 'postparsed')));
}

/** Fields and lists that the paper does not have, each once. */
export function unknownTags(
  found: readonly FoundTag[],
  tree: TagTree,
  outer: readonly TagTree[] = [],
): readonly PlacedFault[] {
  const scopes = [tree, ...outer];
  const faults = found.flatMap(({ tag, inside }) => {
    const list =
      inside === null
        ? undefined
        : scopes.map(({ lists }) => lists.get(tag)).find((one) => one !== undefined);
    if (list !== undefined) return unknownTags(inside ?? [], list, scopes);
    if (scopes.some(({ fields }) => fields.has(tag))) return unknownTags(inside ?? [], tree, outer);
    return [{ at: `/template/${tag}`, fault: 'tag-unknown', facts: { tag: tag.slice(0, 100) } }];
  });
  return [...new Map(faults.map((fault) => [fault.at, fault])).values()].slice(0, MOST);
}

/** Every name that a paper of the kind has, at any depth. */
function namesIn({ fields, lists }: TagTree): ReadonlySet<string> {
  return new Set([...fields, ...lists.keys(), ...[...lists.values()].flatMap((list) => [...namesIn(list)])]);
}

/**
 * What else is wrong with words that the engine could not read to their end: names that the paper has nowhere, and lists of
 * which one end is missing. What the engine named already is left to it.
 */
export function looseFaults(
  texts: readonly string[],
  tree: TagTree,
  named: readonly PlacedFault[],
): readonly PlacedFault[] {
  const names = namesIn(tree);
  const isTold = (tag: string): boolean => named.some(({ facts }) => String(facts.tag).includes(tag));
  const faults = texts.flatMap((text) => {
    const tags = [...text.matchAll(/\{([#^/]?)\s*([^{}\n]{1,100}?)\s*\}/gu)].map(
      ([, mark = '', tag = '']) => ({ mark, tag }),
    );
    const ends = (tag: string, begins: boolean): number =>
      tags.filter(
        (one) => one.tag === tag && (begins ? one.mark === '#' || one.mark === '^' : one.mark === '/'),
      ).length;
    return tags.flatMap(({ mark, tag }) => {
      const fault = !names.has(tag)
        ? 'tag-unknown'
        : mark === '' || ends(tag, true) === ends(tag, false)
          ? null
          : ends(tag, true) > ends(tag, false)
            ? 'list-unclosed'
            : 'list-unopened';
      return fault === null || isTold(tag) ? [] : [{ at: `/template/${tag}`, fault, facts: { tag } }];
    });
  });
  return [...new Map(faults.map((fault) => [fault.at, fault])).values()].slice(0, MOST);
}
