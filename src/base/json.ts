/** JSON values as the ledger allows them: numbers are integers within ±(2^53−1); decimals are strings. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
/** A JSON object. */
export type JsonObject = { readonly [key: string]: Json };
