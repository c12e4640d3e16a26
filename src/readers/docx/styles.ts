/** What paragraph and character styles say about numbering and hiding, through the styles that they are based on. */
import { childOf, elementsOf, type XmlElement } from '../xml/parse-xml.ts';

/** A paragraph's place in a list: which list, which level; the level is null where only the style's name tells it. */
export interface ListPlace {
  readonly numId: string;
  readonly level: number | null;
}

/** What is known of styles by their id. */
export interface Styles {
  /** The list that a paragraph style puts its paragraphs in, with the style that says so. */
  listOf(styleId: string | undefined): (ListPlace & { readonly styleId: string }) | null;
  isHidden(styleId: string | undefined): boolean;
  /** The list that a numbering style stands for. */
  numIdOfNumbering(styleId: string): string | undefined;
  readonly defaultParagraph: string | undefined;
}

/** Longest chain of styles based on each other. */
const MAX_CHAIN = 32;

/** Whether a switch such as `<w:vanish/>` is on; null where it is not there. */
export function switchOf(properties: XmlElement | undefined, name: string): boolean | null {
  const found = childOf(properties, name);
  if (found === undefined) return null;
  return !['0', 'false', 'off', 'none'].includes(found.attributes.val ?? '1');
}

/** The list that a paragraph's properties name. */
export function listPlaceOf(properties: XmlElement | undefined): ListPlace | null {
  const numbering = childOf(properties, 'numPr');
  const numId = childOf(numbering, 'numId')?.attributes.val;
  if (numId === undefined) return null;
  const level = childOf(numbering, 'ilvl')?.attributes.val;
  return { numId, level: level === undefined ? null : Number.parseInt(level, 10) || 0 };
}

export function readStyles(root: XmlElement | null): Styles {
  const styles = new Map(
    (root === null ? [] : elementsOf(root, 'style')).map((style) => [style.attributes.styleId ?? '', style]),
  );
  const chain = function* (styleId: string | undefined): Generator<readonly [string, XmlElement]> {
    let id = styleId;
    for (let step = 0; id !== undefined && step < MAX_CHAIN; step++) {
      const style = styles.get(id);
      if (style === undefined) return;
      yield [id, style];
      id = childOf(style, 'basedOn')?.attributes.val;
    }
  };
  const standard = [...styles].find(
    ([, { attributes }]) =>
      attributes.type === 'paragraph' && ['1', 'true', 'on'].includes(attributes.default ?? ''),
  );
  return {
    defaultParagraph: standard?.[0],
    listOf(styleId) {
      let level: number | null = null;
      for (const [id, style] of chain(styleId)) {
        const numbering = childOf(childOf(style, 'pPr'), 'numPr');
        const own = childOf(numbering, 'ilvl')?.attributes.val;
        if (level === null && own !== undefined) level = Number.parseInt(own, 10) || 0;
        const place = listPlaceOf(childOf(style, 'pPr'));
        if (place !== null) return { numId: place.numId, level, styleId: id };
      }
      return null;
    },
    isHidden(styleId) {
      for (const [, style] of chain(styleId)) {
        const hidden = switchOf(childOf(style, 'rPr'), 'vanish');
        if (hidden !== null) return hidden;
      }
      return false;
    },
    numIdOfNumbering(styleId) {
      const style = styles.get(styleId);
      return style === undefined ? undefined : listPlaceOf(childOf(style, 'pPr'))?.numId;
    },
  };
}
