/** Objects of the programme: rows, what hangs on them, own objects and files. */
import type {
  BackLink,
  FileRow,
  ListedObject,
  ObjectKey,
  ObjectPage,
  ObjectPlace,
  ObjectQuery,
  ObjectRow,
  ObjectWriter,
  OwnObjectRow,
} from '../../app/index.ts';
import { change, type Db, idPieces, inPieces, putRows } from '../rows.ts';
import type { Tables } from '../schema.ts';
import { countObjects, filterOf, isOpen, placeOf, readObjects } from './object-query.ts';
import { fromFile, fromObject, fromOwn, toFile, toListed, toOwn, toPlaced } from './object-rows.ts';

const key = ['plan_id', 'type', 'object_id'] as const;
const hanging = ['object_links', 'object_areas', 'object_words'] as const;

export class ObjectRepository implements ObjectWriter {
  readonly #db: Db;

  constructor(db: Db) {
    this.#db = db;
  }

  async get(planId: string, { type, id }: ObjectKey): Promise<ListedObject | null> {
    const [found] = await this.many(planId, [{ type, id }]);
    return found ?? null;
  }

  async many(planId: string, keys: readonly ObjectKey[]): Promise<readonly ListedObject[]> {
    const found: ListedObject[] = [];
    for (const [type, of] of Map.groupBy(keys, (one) => one.type))
      for (const piece of idPieces(of.map(({ id }) => id))) {
        const rows = await this.#db
          .selectFrom('objects')
          .selectAll()
          .where('plan_id', '=', planId)
          .where('type', '=', type)
          .where('object_id', 'in', piece)
          .execute();
        found.push(...(await this.#withAreas(planId, type, rows)));
      }
    return found;
  }

  async ofType(planId: string, type: string): Promise<readonly ListedObject[]> {
    const rows = await this.#db
      .selectFrom('objects')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('type', '=', type)
      .where('is_retired', '=', 0)
      .execute();
    return this.#withAreas(planId, type, rows);
  }

  async #withAreas(
    planId: string,
    type: string,
    rows: readonly Tables['objects'][],
  ): Promise<readonly ListedObject[]> {
    const placed = rows.filter((row) => row.placed === 'areas').map((row) => row.object_id);
    const areas = new Map<string, string[]>();
    for (const piece of idPieces(placed)) {
      const found = await this.#db
        .selectFrom('object_areas')
        .select(['object_id', 'provision_id'])
        .where('plan_id', '=', planId)
        .where('type', '=', type)
        .where('object_id', 'in', piece)
        .orderBy('object_id')
        .orderBy('provision_id')
        .execute();
      for (const row of found)
        areas.set(row.object_id, [...(areas.get(row.object_id) ?? []), row.provision_id]);
    }
    return rows.map((row) => toListed(row, areas.get(row.object_id) ?? []));
  }

  async list(
    planId: string,
    query: ObjectQuery,
    { limit, after }: { readonly limit: number; readonly after: ObjectPlace | null },
  ): Promise<ObjectPage> {
    const { sort, language, descending } = query;
    const asked = { planId, filter: filterOf(query), after };
    const found = await readObjects(this.#db, asked, { sort, language, descending, limit: limit + 1 });
    const shown = found.slice(0, limit);
    const last = shown.at(-1);
    const next = found.length > limit && last !== undefined ? placeOf(last, query) : null;
    return { rows: await this.#withAreas(planId, query.type, shown), next };
  }

  async count(planId: string, query: ObjectQuery): Promise<number> {
    const [found] = await countObjects(this.#db, { planId, filter: filterOf(query) }, null);
    return Number(found?.n ?? 0);
  }

  async unsorted(planId: string, types: readonly string[], most: number): Promise<readonly ObjectKey[]> {
    const rows = await this.#db
      .selectFrom('objects')
      .select(['type', 'object_id'])
      .where('plan_id', '=', planId)
      .where('type', 'in', types)
      .where('is_retired', 'in', [0, 1])
      .where('label_key_en', '=', '')
      .limit(most)
      .execute();
    return rows.map(({ type, object_id: id }) => ({ type, id }));
  }

  async countByType(planId: string, open: ReadonlySet<string> | null): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('objects')
      .select((eb) => ['type' as const, eb.fn.countAll<number>().as('n')]) // as: a column's name
      .where('plan_id', '=', planId)
      .where('is_retired', '=', 0)
      .groupBy('type')
      .execute();
    const counts = new Map<string, number>();
    for (const { type, n } of rows)
      counts.set(type, open === null ? Number(n) : await this.#seen(planId, type, open));
    return counts;
  }

  async #seen(planId: string, type: string, open: ReadonlySet<string>): Promise<number> {
    const found = await this.#db
      .selectFrom('objects')
      .select((eb) => eb.fn.countAll<number>().as('n'))
      .where('plan_id', '=', planId)
      .where('type', '=', type)
      .where('is_retired', '=', 0)
      .where((eb) => isOpen(eb, planId, type, open))
      .executeTakeFirst();
    return Number(found?.n ?? 0);
  }

  async linksTo(planId: string, targets: readonly string[]): Promise<readonly BackLink[]> {
    const found: BackLink[] = [];
    for (const piece of idPieces([...targets].sort())) {
      const rows = await this.#db
        .selectFrom('object_links')
        .select(['type', 'object_id', 'field', 'target'])
        .where('plan_id', '=', planId)
        .where('target', 'in', piece)
        .orderBy('target')
        .orderBy('type')
        .orderBy('field')
        .orderBy('object_id')
        .execute();
      found.push(...rows.map(toBackLink));
    }
    return found;
  }

  async linksBy(planId: string, type: string, field: string): Promise<readonly BackLink[]> {
    const rows = await this.#db
      .selectFrom('object_links')
      .select(['type', 'object_id', 'field', 'target'])
      .where('plan_id', '=', planId)
      .where('type', '=', type)
      .where('field', '=', field)
      .orderBy('object_id')
      .orderBy('target')
      .execute();
    return rows.map(toBackLink);
  }

  async placings(planId: string): Promise<ReadonlyMap<string, Pick<ObjectRow, 'placed' | 'areas'>>> {
    const rows = await this.#db
      .selectFrom('objects')
      .leftJoin('object_areas', (join) =>
        join
          .onRef('object_areas.plan_id', '=', 'objects.plan_id')
          .onRef('object_areas.type', '=', 'objects.type')
          .onRef('object_areas.object_id', '=', 'objects.object_id'),
      )
      .select(['objects.type', 'objects.object_id', 'objects.placed', 'object_areas.provision_id'])
      .where('objects.plan_id', '=', planId)
      .execute();
    const found = new Map<string, { placed: ObjectRow['placed']; areas: string[] }>();
    for (const row of rows) {
      const one = found.get(nameOf(row)) ?? { placed: toPlaced(row.placed), areas: [] };
      if (row.provision_id !== null) one.areas.push(row.provision_id);
      found.set(nameOf(row), one);
    }
    return found;
  }

  async everything(planId: string): Promise<readonly ObjectRow[]> {
    const rows = await this.#db
      .selectFrom('objects')
      .selectAll()
      .where('plan_id', '=', planId)
      .orderBy('type')
      .orderBy('object_id')
      .execute();
    const of = async <T extends (typeof hanging)[number]>(table: T) => {
      const select = this.#db.selectFrom<(typeof hanging)[number]>(table).selectAll();
      const found = select.where('plan_id', '=', planId).orderBy('type').orderBy('object_id');
      return found.execute();
    };
    const hangs = {
      links: Map.groupBy(await of('object_links'), nameOf),
      areas: Map.groupBy(await of('object_areas'), nameOf),
      words: Map.groupBy(await of('object_words'), nameOf),
    };
    return rows.map((row) => {
      const name = nameOf(row);
      const areas = (hangs.areas.get(name) ?? []).flatMap((one) =>
        'provision_id' in one ? [one.provision_id] : [],
      );
      const [words] = hangs.words.get(name) ?? [];
      const links = hangs.links.get(name) ?? [];
      return {
        ...toListed(row, areas.sort()),
        labelKeys: { zh: row.label_key_zh, lo: row.label_key_lo, en: row.label_key_en },
        ownerKeys: { zh: row.owner_key_zh, lo: row.owner_key_lo, en: row.owner_key_en },
        words: words !== undefined && 'words' in words ? words.words : '',
        links: links
          .flatMap((one) => ('target' in one ? [{ field: one.field, target: one.target }] : []))
          .sort(byFieldAndTarget),
      };
    });
  }

  async own(planId: string, { type, id }: ObjectKey): Promise<OwnObjectRow | null> {
    const row = await this.#db
      .selectFrom('own_objects')
      .selectAll()
      .where('plan_id', '=', planId)
      .where('type', '=', type)
      .where('object_id', '=', id)
      .executeTakeFirst();
    return row ? toOwn(row) : null;
  }

  async ownEverything(planId: string): Promise<readonly OwnObjectRow[]> {
    const rows = this.#db.selectFrom('own_objects').selectAll().where('plan_id', '=', planId);
    return (await rows.orderBy('type').orderBy('object_id').execute()).map(toOwn);
  }

  async file(planId: string, sha256: string): Promise<FileRow | null> {
    const [found] = await this.files(planId, [sha256]);
    return found ?? null;
  }

  async files(planId: string, sha256s: readonly string[]): Promise<readonly FileRow[]> {
    const found: FileRow[] = [];
    for (const piece of idPieces(sha256s)) {
      const rows = this.#db.selectFrom('files').selectAll().where('plan_id', '=', planId);
      found.push(...(await rows.where('sha256', 'in', piece).execute()).map(toFile));
    }
    return found;
  }

  async put(planId: string, rows: readonly ObjectRow[]): Promise<void> {
    for (const [type, of] of Map.groupBy(rows, (row) => row.type))
      for (const piece of idPieces(of.map(({ id }) => id)))
        for (const table of hanging)
          await this.#db
            .deleteFrom(table)
            .where('plan_id', '=', planId)
            .where('type', '=', type)
            .where('object_id', 'in', piece)
            .execute();
    const last = [...new Map(rows.map((row) => [`${row.type}/${row.id}`, row])).values()];
    const place = ({ type, id }: ObjectKey) => ({ plan_id: planId, type, object_id: id });
    for (const piece of inPieces(last, 500)) {
      const links = piece.flatMap((row) => row.links.map((link) => ({ ...place(row), ...link })));
      const areas = piece.flatMap((row) =>
        row.areas.map((provision_id) => ({ ...place(row), provision_id })),
      );
      const words = piece.map((row) => ({ ...place(row), words: row.words }));
      await putRows(
        this.#db,
        'objects',
        key,
        piece.map((row) => fromObject(planId, row)),
      );
      await putRows(this.#db, 'object_links', [...key, 'field', 'target'], links, 'keep');
      await putRows(this.#db, 'object_areas', [...key, 'provision_id'], areas, 'keep');
      await putRows(this.#db, 'object_words', key, words);
    }
  }

  async putOwn(planId: string, rows: readonly OwnObjectRow[]): Promise<void> {
    await putRows(
      this.#db,
      'own_objects',
      key,
      rows.map((row) => fromOwn(planId, row)),
    );
  }

  async putFile(planId: string, row: FileRow): Promise<void> {
    await putRows(this.#db, 'files', ['plan_id', 'sha256'], [fromFile(planId, row)], 'keep');
  }

  async dropFile(planId: string, sha256: string): Promise<void> {
    const named = this.#db.deleteFrom('files').where('plan_id', '=', planId).where('sha256', '=', sha256);
    await change(this.#db, named);
  }

  async clear(planId: string): Promise<void> {
    for (const table of ['objects', ...hanging] as const)
      await this.#db.deleteFrom(table).where('plan_id', '=', planId).execute();
  }
}

const nameOf = (row: { readonly type: string; readonly object_id: string }): string =>
  `${row.type}/${row.object_id}`;

function toBackLink(row: Pick<Tables['object_links'], 'type' | 'object_id' | 'field' | 'target'>): BackLink {
  return { type: row.type, id: row.object_id, field: row.field, target: row.target };
}

function byFieldAndTarget(a: ObjectRow['links'][number], b: ObjectRow['links'][number]): number {
  if (a.field !== b.field) return a.field < b.field ? -1 : 1;
  return a.target < b.target ? -1 : 1;
}
