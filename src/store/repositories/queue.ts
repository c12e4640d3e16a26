/** The review queue: provisions of an accepted outline by the page, found by their place in it; counts by index. */
import type { Expression, ExpressionBuilder, SqlBool } from 'kysely';
import type { QueueCut, QueuePage, QueueQuery, QueueReader } from '../../app/index.ts';
import type { Db } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { toProvision } from './projection-rows.ts';

type Build = ExpressionBuilder<Tables & { readonly p: Tables['provisions'] }, 'p'>;

export class QueueRepository implements QueueReader {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async page(planId: string, query: QueueQuery, { from, limit }: QueueCut): Promise<QueuePage> {
    const meant = this.#db.selectFrom('provisions as p').where((eb) => this.#meant(eb, planId, query));
    const count = (rows: typeof meant) =>
      rows.select((eb) => eb.fn.countAll<number>().as('n')).executeTakeFirst();
    const [found, earlier, passed, provisions, proposals] = await Promise.all([
      meant
        .selectAll('p')
        .where('p.reading_order', '>=', from)
        .orderBy('p.reading_order')
        .limit(limit + 1)
        .execute(),
      meant
        .select('p.reading_order')
        .where('p.reading_order', '<', from)
        .orderBy('p.reading_order', 'desc')
        .limit(limit)
        .execute(),
      count(meant.where('p.reading_order', '<', from)),
      count(meant),
      this.#db
        .selectFrom('register_lines as l')
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .where('l.plan_id', '=', planId)
        .where('l.state', '=', 'proposed')
        .where('l.provision_id', 'in', meant.select('p.provision_id'))
        .executeTakeFirst(),
    ]);
    return {
      rows: found.slice(0, limit).map(toProvision),
      before: earlier.at(-1)?.reading_order ?? null,
      next: found[limit]?.reading_order ?? null,
      passed: Number(passed?.n ?? 0),
      provisions: Number(provisions?.n ?? 0),
      proposals: Number(proposals?.n ?? 0),
    };
  }

  #meant(eb: Build, planId: string, { textId, coverage, open }: QueueQuery): Expression<SqlBool> {
    const lines = eb
      .selectFrom('register_lines as h')
      .select('h.line_id')
      .where('h.plan_id', '=', planId)
      .whereRef('h.provision_id', '=', 'p.provision_id');
    return eb.and([
      eb('p.plan_id', '=', planId),
      eb('p.text_id', '=', textId),
      eb.or([eb('p.role', '=', 'operative'), eb.exists(lines)]),
      ...(open === null ? [] : [open.size === 0 ? eb.lit(false) : eb('p.provision_id', 'in', [...open])]),
      ...(coverage === null
        ? []
        : coverage === 'rejected'
          ? [eb.exists(lines.where('h.state', '=', 'rejected'))]
          : [coverage === 'settled' ? eb('p.coverage', '<>', 'open') : eb('p.coverage', '=', coverage)]),
    ]);
  }
}
