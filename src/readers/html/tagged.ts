/**
 * Whether characters that do not begin as a page hold the tags of one: what was copied from a page's source, or taken out of a
 * site's database. A text that names a tag or two is none.
 */

const BLOCK =
  /<(\/?)(?:p|div|h[1-6]|br|table|tbody|tr|td|th|li|ul|ol|center|blockquote|section)(?:\s[^<>]{0,4000})?\/?>/gi;
const TAG =
  /<\/?(?:p|div|h[1-6]|br|table|tbody|tr|td|th|li|ul|ol|center|blockquote|section|span|font|b|strong|em|i|u|a)(?:\s[^<>]{0,4000})?\/?>/i;
/** What of a long text is looked at. */
const LOOKED_AT = 200_000;
const LEAST_TAGGED = 3;

/** Whether tags of blocks or line breaks stand among the characters. */
export function hasBlocks(chars: string): boolean {
  return [...chars.slice(0, LOOKED_AT).matchAll(BLOCK)].length >= LEAST_TAGGED;
}

/** Whether every third line, or a long line again and again, holds a tag. */
export function isTagged(chars: string): boolean {
  const seen = chars.slice(0, LOOKED_AT);
  if (!seen.includes('</') && !/<br\s?\/?>/i.test(seen)) return false;
  const lines = seen.split('\n').filter((line) => line.trim() !== '');
  const tagged = lines.filter((line) => TAG.test(line)).length;
  return tagged * 3 >= lines.length && (tagged >= LEAST_TAGGED || hasBlocks(seen));
}
