/**
 * The contract's schemas under their own names in the OpenAPI document: what is the same schema everywhere is said once
 * and referred to, and a choice of words is one list. Only the document is changed; validation uses the schemas as they
 * are.
 */

/** The schemas by name, and `value` with each of them replaced by a reference. */
export function hoistSchemas(
  value: unknown,
  named: Readonly<Record<string, object>>,
): { readonly document: unknown; readonly schemas: Readonly<Record<string, unknown>> } {
  const plain = Object.entries(named).map(([name, schema]) => [name, joinWords(schema)] as const);
  const nameByText = new Map(plain.map(([name, schema]) => [JSON.stringify(schema), name]));
  const walk = (node: unknown, self: string | null): unknown => {
    if (Array.isArray(node)) return node.map((one) => walk(one, null));
    if (typeof node !== 'object' || node === null) return node;
    const name = nameByText.get(JSON.stringify(node));
    if (name !== undefined && name !== self) return { $ref: `#/components/schemas/${name}` };
    return Object.fromEntries(Object.entries(node).map(([key, inner]) => [key, walk(inner, null)]));
  };
  return {
    document: walk(joinWords(value), null),
    schemas: Object.fromEntries(plain.map(([name, schema]) => [name, walk(schema, name)])),
  };
}

/** `anyOf` of single words as one `enum`. */
function joinWords(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(joinWords);
  if (typeof node !== 'object' || node === null) return node;
  const words = Reflect.get(node, 'anyOf');
  const list: readonly unknown[] = Array.isArray(words) ? words.map(wordOf) : [];
  if (list.length > 0 && list.every((word) => word !== null)) return { type: 'string', enum: list };
  const word = wordOf(node);
  if (word !== null) return { type: 'string', enum: [word] };
  return Object.fromEntries(Object.entries(node).map(([key, inner]) => joinKey(key, inner)));
}

/** A record of anything by any name is said with `additionalProperties`. */
function joinKey(key: string, inner: unknown): readonly [string, unknown] {
  const isRecord = key === 'patternProperties' && typeof inner === 'object' && inner !== null;
  return isRecord ? ['additionalProperties', joinWords(Object.values(inner)[0])] : [key, joinWords(inner)];
}

/** The one word that a schema allows, or null. */
function wordOf(node: unknown): string | null {
  if (typeof node !== 'object' || node === null || Reflect.get(node, 'type') !== 'string') return null;
  const constant: unknown = Reflect.get(node, 'const');
  const list: unknown = Reflect.get(node, 'enum');
  const word: unknown = Array.isArray(list) && list.length === 1 ? list[0] : constant;
  return typeof word === 'string' ? word : null;
}
