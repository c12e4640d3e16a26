/**
 * How queries are written for the server. How many rows are wanted stands in the text where it is one of the numbers that lists
 * ask for: with it as a variable the server counts on a tenth of the table, finds every plan that it could keep too dear, and
 * plans the same statement anew each time [ST1301].
 */
import { type LimitNode, PostgresQueryCompiler, ValueNode } from 'kysely';

/** Lines on a page, and one more that tells whether there is a next. Others stay variables: texts would be too many to keep. */
const usual: ReadonlySet<unknown> = new Set(
  [1, 10, 20, 25, 30, 50, 100, 200, 500, 1_000].flatMap((n) => [n, n + 1]),
);

export class ServerQueryCompiler extends PostgresQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && usual.has(limit.value)) this.append(`limit ${String(limit.value)}`);
    else super.visitLimit(node);
  }
}
