/** The operations of one declared type: list, make, show, change, retire, restore. Rows are in `row-operations.ts`. */
import Type from 'typebox';
import { changeObject, createObject, getObject, listObjects, retireObject } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import type { Language } from '../../../i18n/index.ts';
import type { Values } from '../../../plan/objects/index.ts';
import type { ObjectDetailView } from '../../../views/index.ts';
import { Id, type ObjectSchemas, Retirement } from '../../contract/index.ts';
import { type Operation, operation } from '../../operation.ts';
import { sayWho } from '../../server/words.ts';
import { namesOf } from './object-words.ts';
import { namedQuery, readFilters } from './read-query.ts';

/** Fields as they came: JSON that the type's own schema let through. */
const toValues = (body: unknown): Values => Object.fromEntries(Object.entries(body ?? {}));

/** An object as it is answered; whoever acted on the machine itself is named in the reader's language. */
function shown(language: Language, detail: ObjectDetailView): ObjectDetailView {
  return { ...detail, history: detail.history.map((line) => ({ ...line, by: sayWho(language, line.by) })) };
}

const place = (collection: string): string => `/api/plans/:plan/${collection}`;
const one = Type.Object({ plan: Id, id: Id });

function listOperation({ type, list, query }: ObjectSchemas): Operation {
  const { many, words } = namesOf(type);
  return operation({
    id: `list${many}`,
    method: 'GET',
    path: place(type.collection),
    tag: 'objects',
    summary: `List of ${words}: filtered, searched, sorted, by pages`,
    access: 'signed-in',
    params: Type.Object({ plan: Id }),
    query,
    success: { status: 200, description: 'A page of the list', schema: list },
    problems: ['not-found', 'cursor-invalid'],
    async handle({ app, actor, params, query: asked }) {
      const filters = namedQuery(asked);
      const [limit, cursor] = [filters.get('limit'), filters.get('cursor')];
      const page = await listObjects(app, actor, {
        planId: params.plan,
        type: type.name,
        ...readFilters(type, filters),
        ...(typeof limit === 'number' ? { limit } : {}),
        cursor: typeof cursor === 'string' ? cursor : null,
      });
      return page.ok ? ok({ body: page.value, next: page.value.next }) : page;
    },
  });
}

function createOperation({ type, create, detail }: ObjectSchemas): Operation {
  const { one: name, words } = namesOf(type);
  return operation({
    id: `create${name}`,
    method: 'POST',
    path: place(type.collection),
    tag: 'objects',
    summary: `Makes a new ${words}`,
    access: 'programme.act',
    params: Type.Object({ plan: Id }),
    body: create,
    success: { status: 201, description: `The ${words}`, schema: detail },
    problems: ['not-found', 'object-invalid', 'entry-too-large'],
    async handle({ app, actor, params, body, language }) {
      const made = await createObject(app, actor, {
        planId: params.plan,
        type: type.name,
        values: toValues(body),
      });
      if (!made.ok) return made;
      const location = `/api/plans/${params.plan}/${type.collection}/${made.value.id}`;
      return ok({ body: shown(language, made.value), version: made.value.version, headers: { location } });
    },
  });
}

function showOperation({ type, detail }: ObjectSchemas): Operation {
  const { one: name, words } = namesOf(type);
  return operation({
    id: `get${name}`,
    method: 'GET',
    path: `${place(type.collection)}/:id`,
    tag: 'objects',
    summary: `One ${words}, with what refers to it and its history`,
    access: 'signed-in',
    params: one,
    success: { status: 200, description: `The ${words}`, schema: detail },
    problems: ['not-found'],
    async handle({ app, actor, params, language }) {
      const found = await getObject(app, actor, { planId: params.plan, type: type.name, id: params.id });
      return found.ok ? ok({ body: shown(language, found.value), version: found.value.version }) : found;
    },
  });
}

function changeOperation({ type, patch, detail }: ObjectSchemas): Operation {
  const { one: name, words } = namesOf(type);
  return operation({
    id: `change${name}`,
    method: 'PATCH',
    path: `${place(type.collection)}/:id`,
    tag: 'objects',
    summary: `Changes fields of a ${words}; null takes a field away`,
    access: 'programme.act',
    params: one,
    body: patch,
    needsVersion: true,
    success: { status: 200, description: `The ${words}`, schema: detail },
    problems: ['not-found', 'object-invalid', 'object-retired', 'entry-too-large'],
    async handle({ app, actor, params, body, version, language }) {
      const which = { planId: params.plan, type: type.name, id: params.id };
      const done = await changeObject(app, actor, { ...which, version, patch: toValues(body) });
      return done.ok ? ok({ body: shown(language, done.value), version: done.value.version }) : done;
    },
  });
}

function retireOperation({ type, detail }: ObjectSchemas, retired: boolean): Operation {
  const { one: name, words } = namesOf(type);
  return operation({
    id: `${retired ? 'retire' : 'restore'}${name}`,
    method: 'POST',
    path: `${place(type.collection)}/:id/${retired ? 'retire' : 'restore'}`,
    tag: 'objects',
    summary: retired ? `Takes a ${words} out of use` : `Puts a ${words} back into use`,
    access: 'programme.act',
    params: one,
    body: Retirement,
    needsVersion: true,
    success: { status: 200, description: `The ${words}`, schema: detail },
    problems: ['not-found'],
    async handle({ app, actor, params, body, version, language }) {
      const which = { planId: params.plan, type: type.name, id: params.id };
      const done = await retireObject(app, actor, {
        ...which,
        version,
        retired,
        reason: body.reason ?? null,
      });
      return done.ok ? ok({ body: shown(language, done.value), version: done.value.version }) : done;
    },
  });
}

/** Everything that can be asked about one object or a list of the type. */
export function objectOperations(schemas: ObjectSchemas): readonly Operation[] {
  return [
    listOperation(schemas),
    createOperation(schemas),
    showOperation(schemas),
    changeOperation(schemas),
    retireOperation(schemas, true),
    retireOperation(schemas, false),
  ];
}
