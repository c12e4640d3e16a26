/** Every declaration, by the same questions: what it names is there, and of the kind that it is used as. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Field, objectType, objectTypeOf, objectTypes, outsideTargets, sorts } from './index.ts';
import type { ObjectType } from './object-type.ts';

const kindOf = (type: ObjectType, name: string): Field['kind'] | 'none' => type.fields[name]?.kind ?? 'none';

/** Each wrong use of a field, as `type.field is kind`. */
function wrongUses(
  use: (type: ObjectType) => readonly (string | undefined)[],
  kinds: readonly string[],
): readonly string[] {
  return objectTypes.flatMap((type) =>
    use(type)
      .filter((name): name is string => name !== undefined)
      .filter((name) => !kinds.includes(kindOf(type, name)))
      .map((name) => `${type.name}.${name} is ${kindOf(type, name)}`),
  );
}

test('OB1 names and collections stand once, and lead back to their type', () => {
  assert.ok(objectTypes.length >= 24);
  const names = objectTypes.map(({ name }) => name);
  const collections = objectTypes.map(({ collection }) => collection);
  assert.equal(new Set(names).size, names.length);
  assert.equal(new Set(collections).size, collections.length);
  for (const type of objectTypes) {
    assert.equal(objectType(type.name), type);
    assert.equal(objectTypeOf(type.collection), type);
    assert.match(type.name, /^[a-z]+(-[a-z]+)*$/);
  }
  assert.equal(objectType('nothing'), null);
  assert.equal(objectTypeOf('nothing'), null);
});

test('OB1 what a declaration names of its fields is there, and of the kind that it is used as', () => {
  assert.deepEqual(
    wrongUses(({ label }) => label, ['name', 'line', 'date', 'link']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ state }) => [state], ['choice']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ due }) => [typeof due === 'string' ? due : undefined], ['date']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ due }) => [typeof due === 'object' ? due.cadence : undefined], ['cadence']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ date }) => [date], ['date']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ owner }) => [owner], ['link']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ areas, commitments }) => [areas, commitments], ['link', 'links']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ inherits }) => inherits ?? [], ['link', 'links']),
    [],
  );
});

test('OB1 rules speak of fields that they can be asked of', () => {
  assert.deepEqual(
    wrongUses(({ rules }) => (rules?.order ?? []).flat(), ['date']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ rules }) => (rules?.atMost ?? []).flat(), ['count']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ rules }) => rules?.acyclic ?? [], ['link', 'links']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ rules }) => (rules?.differ ?? []).flat(), ['link', 'choice']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ rules }) => (rules?.ours ?? []).map(({ field }) => field), ['link', 'links']),
    [],
  );
  assert.deepEqual(
    wrongUses(({ rules }) => (rules?.ours ?? []).flatMap(({ unless }) => unless?.field ?? []), ['choice']),
    [],
  );
  const any = ['name', 'line', 'words', 'date', 'choice', 'count', 'link', 'files', 'amount'];
  assert.deepEqual(
    wrongUses(({ rules }) => [...(rules?.oneOf ?? []), ...(rules?.unique ?? [])].flat(), any),
    [],
  );
  for (const { name, rules, fields } of objectTypes)
    for (const acyclic of rules?.acyclic ?? []) {
      const field = fields[acyclic];
      assert.ok(field !== undefined && 'to' in field);
      assert.deepEqual(field.to, [name], `${name}.${acyclic} refers to its own type alone`);
    }
});

test('OB1 a state that ends something is one of its states', () => {
  for (const { name, state, ended, fields } of objectTypes) {
    const field = state === undefined ? undefined : fields[state];
    const words: readonly string[] = field?.kind === 'choice' ? field.of : [];
    assert.deepEqual(
      (ended ?? []).filter((word) => !words.includes(word)),
      [],
      name,
    );
  }
});

/** Every link column and field, with where it stands. */
function linksIn(type: ObjectType): readonly { readonly at: string; readonly to: readonly string[] }[] {
  return Object.entries(type.fields).flatMap(([name, field]) => {
    if (field.kind === 'link' || field.kind === 'links')
      return [{ at: `${type.name}.${name}`, to: field.to }];
    if (field.kind !== 'rows') return [];
    return Object.entries(field.columns).flatMap(([column, of]) =>
      of.kind === 'link' ? [{ at: `${type.name}.${name}.${column}`, to: of.to }] : [],
    );
  });
}

test('OB1 references lead to declared types, commitments, provisions or people', () => {
  const known: readonly string[] = [...outsideTargets, ...objectTypes.map(({ name }) => name)];
  const links = objectTypes.flatMap(linksIn);
  assert.ok(links.length > 60);
  assert.deepEqual(
    links.filter(({ to }) => to.length === 0 || to.some((one) => !known.includes(one))),
    [],
  );
});

test('OB1 only what stays in own tables refers to people of this node', () => {
  const logged = objectTypes.filter(({ recorded }) => recorded !== 'own');
  assert.ok(logged.length > 10);
  assert.deepEqual(
    logged.flatMap(linksIn).filter(({ to }) => to.includes('person')),
    [],
  );
});

test('OB1 filters are choices, flags, references and periods, under names that no list uses for itself', () => {
  const taken = [
    'q',
    'ended',
    'unowned',
    'dueFrom',
    'dueTo',
    'dateFrom',
    'dateTo',
    'linked',
    'area',
    'retired',
    'sort',
  ];
  for (const type of objectTypes)
    for (const [name, field] of Object.entries(type.fields)) {
      if (!field.filter) continue;
      const isPeriod = field.kind === 'line' && field.form === 'period';
      const offered = isPeriod || ['choice', 'flag', 'link', 'links'].includes(field.kind);
      assert.ok(offered, `${type.name}.${name}`);
      assert.ok(![...taken, 'limit', 'cursor'].includes(name), `${type.name}.${name}`);
    }
});

test('OB51 what a keyed type is told apart by is required or stands for whose it is, and no two agree in it', () => {
  const keyed = objectTypes.filter((type) => type.keyed !== undefined);
  assert.deepEqual(
    keyed.map((type) => `${type.name} ${type.keyed?.register}`),
    ['claim status'],
  );
  for (const { name, keyed: key, fields, owner, rules } of keyed) {
    assert.ok(objectType(key?.register ?? '') === null, `${name}: the register is no type's`);
    assert.deepEqual(rules?.unique, [key?.by], name);
    for (const field of key?.by ?? []) assert.ok(fields[field]?.required || field === owner, field);
  }
});

test('OB54 what a lock hangs on is a period', () => {
  for (const { name, rules, fields } of objectTypes) {
    const field = rules?.period === undefined ? null : fields[rules.period];
    assert.ok(field === null || (field?.kind === 'line' && field.form === 'period'), name);
  }
});

test('OB1 no field is called what every object has', () => {
  const own = ['id', 'version', 'retired', 'dryRun'];
  for (const { name, fields } of objectTypes)
    assert.deepEqual(
      Object.keys(fields).filter((field) => own.includes(field)),
      [],
      name,
    );
});

test('OB1 lists are sorted by something that the type has', () => {
  for (const { name, sort, due, date } of objectTypes) {
    assert.ok(sort === undefined || sorts.includes(sort), name);
    if (sort?.endsWith('due')) assert.ok(due !== undefined, name);
    if (sort?.endsWith('date')) assert.ok(date !== undefined, name);
  }
});

test('OB1 acts are recorded as the table of acts has it', () => {
  const recorded = (of: string): readonly string[] =>
    objectTypes.filter((type) => type.recorded === of).map(({ name }) => name);
  // DESIGN.md: drafts, tasks, letters, contacts stay in own tables …
  for (const name of ['task', 'letter', 'contact']) assert.ok(recorded('own').includes(name), name);
  // … instruments, mechanisms, projects, milestones, indicator definitions, meetings with their decisions and succession are
  // settled …
  const settled = [
    'instrument',
    'mechanism',
    'project',
    'milestone',
    'indicator',
    'meeting',
    'decision',
    'succession',
  ];
  for (const name of settled) assert.ok(recorded('register').includes(name), name);
  // … own bodies, activities, indicator values, evidence and obstacles are reported.
  for (const name of ['body', 'activity', 'indicator-value', 'evidence', 'obstacle'])
    assert.ok(recorded('report').includes(name), name);
});

test('OB1 columns that rows are told apart by are columns, and pairs are of one kind', () => {
  for (const { name, fields } of objectTypes)
    for (const [at, field] of Object.entries(fields)) {
      if (field.kind !== 'rows') continue;
      const columns = Object.keys(field.columns);
      const named = [...(field.key ?? []), ...(field.atMost ?? []).flat(), ...(field.order ?? []).flat()];
      assert.deepEqual(
        named.filter((column) => !columns.includes(column)),
        [],
        `${name}.${at}`,
      );
      for (const column of (field.atMost ?? []).flat()) assert.equal(field.columns[column]?.kind, 'count');
      for (const column of (field.order ?? []).flat()) assert.equal(field.columns[column]?.kind, 'date');
    }
});
