/** What an element's own style attribute says; style sheets are not read. */
import { attributeOf, type HtmlElement } from './parse-html.ts';

/** A declaration's value in lower case where names are compared, as written else; undefined where there is none. */
export function styleOf(element: HtmlElement, property: string): string | undefined {
  const style = attributeOf(element, 'style');
  if (style === undefined) return undefined;
  let found: string | undefined;
  for (const declaration of style.split(';')) {
    const colon = declaration.indexOf(':');
    if (declaration.slice(0, colon).trim().toLowerCase() === property)
      found = declaration.slice(colon + 1).trim();
  }
  return found;
}

/** Whether a browser shows nothing of the element. */
export function isHidden(element: HtmlElement): boolean {
  if (attributeOf(element, 'hidden') !== undefined) return true;
  const visibility = styleOf(element, 'visibility')?.toLowerCase();
  return styleOf(element, 'display')?.toLowerCase() === 'none' || visibility === 'hidden';
}
