/** JSON set out for reading; what is not JSON stays as it is. Only for the eye: the exact bytes stand beside it. */
export function prettyJson(json: string): string {
  try {
    return JSON.stringify(JSON.parse(json), null, 2);
  } catch {
    return json;
  }
}
