/** JSON values as the ledger allows them: numbers are integers within ±(2^53−1); decimals are strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };

/** Whether the value has members. */
export function isJsonObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What a list holds; nothing where it is none. */
export function jsonList(value: Json | undefined): readonly Json[] {
  return Array.isArray(value) ? value : [];
}

/** The text; null where it is none. */
export function jsonText(value: Json | undefined): string | null {
  return typeof value === 'string' ? value : null;
}
