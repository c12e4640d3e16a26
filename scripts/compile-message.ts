/**
 * One ICU message → TypeScript source: a string literal where nothing is put in, else a function of
 * (values, scribe). Understands arguments, plural (with `=n` and `#`) and select; anything else is refused.
 */
import { parse, type Select, type Token } from '@messageformat/parser';

/** A compiled message: its source, and the names of its placeholders for the parity check. */
export interface Compiled {
  readonly source: string;
  readonly args: readonly string[];
}

/** Throws with the parser's message where the text is no ICU message. */
export function compileMessage(message: string): Compiled {
  const args = new Set<string>();
  const tokens = parse(message);
  const body = expression(tokens, null, args);
  const source = args.size === 0 ? body : `(v,s)=>${body}`;
  return { source, args: [...args].sort() };
}

function expression(tokens: readonly Token[], counted: string | null, args: Set<string>): string {
  const parts = tokens.map((token) => part(token, counted, args));
  return parts.length === 0 ? `''` : merge(parts).join('+');
}

function part(token: Token, counted: string | null, args: Set<string>): string {
  switch (token.type) {
    case 'content':
      return JSON.stringify(token.value);
    case 'argument':
      args.add(token.arg);
      return `s.value(v,${JSON.stringify(token.arg)})`;
    case 'octothorpe':
      return counted === null ? '"#"' : `s.value(v,${JSON.stringify(counted)})`;
    case 'plural':
    case 'select':
      return choice(token, counted, args);
    default:
      throw new Error(`'${token.type}' is not supported: hand in words or numbers`);
  }
}

function choice(token: Select, counted: string | null, args: Set<string>): string {
  args.add(token.arg);
  const keys = token.cases.map((one) => one.key);
  if (!keys.includes('other')) throw new Error(`'${token.arg}' has no 'other'`);
  const inside = token.type === 'plural' ? token.arg : counted;
  const cases = token.cases.map(
    (one) => `${JSON.stringify(one.key)}:()=>${expression(one.tokens, inside, args)}`,
  );
  const pick = `s.${token.type}(v,${JSON.stringify(token.arg)},${JSON.stringify(keys)})`;
  return `pick({${cases.join(',')}},${pick})`;
}

/** Joins neighbouring literals. */
function merge(parts: readonly string[]): string[] {
  const merged: string[] = [];
  for (const next of parts) {
    const last = merged.at(-1);
    if (last?.startsWith('"') && next.startsWith('"'))
      merged[merged.length - 1] = last.slice(0, -1) + next.slice(1);
    else merged.push(next);
  }
  return merged;
}
