/**
 * Validation by the operations' own schemas [HT2]. A body is taken as it is: nothing is converted, and a name that the
 * schema does not know is refused, so that a mistyped field is never silently lost. Query strings are converted, since
 * they hold only text. All faults are named at once, in the reader's language.
 */
import { Ajv2020, type ErrorObject } from 'ajv/dist/2020.js';
import type { FastifySchemaCompiler } from 'fastify';
import { invalidFields, type PlacedFault, type Problem } from '../../base/index.ts';

const most = 20;
const formats = { date: isDay };

function makeAjv(coerceTypes: boolean | 'array') {
  return new Ajv2020({ allErrors: true, coerceTypes, useDefaults: true, strict: false, formats });
}

/** A day of the calendar that exists: '2026-02-30' does not. */
function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const at = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

/** Thrown by validation, answered by the server's error handler as request-invalid. */
class FieldsInvalid extends Error {
  readonly problem: Problem;
  constructor(faults: readonly PlacedFault[]) {
    super('request-invalid');
    this.problem = invalidFields(faults);
  }
}

export function createValidators(): FastifySchemaCompiler<object> {
  const strict = makeAjv(false);
  const lenient = makeAjv('array');
  return ({ schema, httpPart }) => {
    const body = httpPart === 'body';
    // Compiled when it is first asked: there are hundreds of schemas, and a start should not wait for all of them.
    let validate: ReturnType<Ajv2020['compile']> | null = null;
    return (value: unknown) => {
      validate ??= (body ? strict : lenient).compile(body ? closed(schema) : schema);
      if (validate(value)) return { value };
      return { error: new FieldsInvalid(errorsToFaults(validate.errors ?? [])) };
    };
  };
}

/** The schema with every object closed to names that it does not list; records stay open, parts of a whole are one. */
export function closed(schema: unknown): object {
  const walk = (node: unknown, isPart: boolean): unknown => {
    if (Array.isArray(node)) return node.map((one) => walk(one, isPart));
    if (typeof node !== 'object' || node === null) return node;
    const copy = Object.fromEntries(
      Object.entries(node).map(([name, value]) => [name, walk(value, name === 'allOf')]),
    );
    if ('allOf' in copy) return { ...copy, unevaluatedProperties: false };
    const isOpen = isPart || 'patternProperties' in copy || 'additionalProperties' in copy;
    return 'properties' in copy && !isOpen ? { ...copy, additionalProperties: false } : copy;
  };
  const walked = walk(schema, false);
  return typeof walked === 'object' && walked !== null ? walked : {};
}

/** Faults worth showing: of a union only the branch that was meant, none twice, not more than a page. */
export function errorsToFaults(errors: readonly ErrorObject[]): readonly PlacedFault[] {
  const besideThePoint = new Set(
    errors.filter(({ keyword }) => keyword === 'anyOf').flatMap((union) => notMeant(union, errors)),
  );
  const shown = errors.filter((error) => !besideThePoint.has(error)).map(errorToFault);
  const once = new Map(shown.map((fault) => [`${fault.at} ${fault.fault}`, fault]));
  return [...once.values()].slice(0, most);
}

/**
 * What a union says beside the point: where one branch was meant, the others and the union itself; where none was, all
 * branches. A branch was not meant if a word that it is told by, or the kind of the whole, is another.
 */
function notMeant(union: ErrorObject, errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const under = `${union.schemaPath}/`;
  const inner = errors.filter(
    (error) =>
      error.schemaPath.startsWith(under) && `${error.instancePath}/`.startsWith(`${union.instancePath}/`),
  );
  const rest = (error: ErrorObject) => error.schemaPath.slice(under.length);
  const isOther = (error: ErrorObject) =>
    (error.keyword === 'const' && !rest(error).includes('/anyOf/')) ||
    (error.keyword === 'type' && error.instancePath === union.instancePath);
  const branches = [...Map.groupBy(inner, (error) => rest(error).split('/', 1)[0]).values()];
  const others = branches.filter((branch) => branch.some(isOther));
  return others.length === branches.length ? inner : [union, ...others.flat()];
}

const faultByKeyword: Readonly<Record<string, string>> = {
  required: 'required',
  additionalProperties: 'unknown',
  type: 'type',
  const: 'choice',
  enum: 'choice',
  anyOf: 'choice',
  minLength: 'too-short',
  maxLength: 'too-long',
  minimum: 'too-small',
  maximum: 'too-great',
  minItems: 'too-few',
  maxItems: 'too-many',
  pattern: 'form',
  format: 'form',
};

function errorToFault(error: ErrorObject): PlacedFault {
  const params: Readonly<Record<string, unknown>> = error.params;
  const name = params.missingProperty ?? params.additionalProperty;
  const at = typeof name === 'string' ? `${error.instancePath}/${name}` : error.instancePath;
  const facts = {
    ...(typeof name === 'string' ? { name } : {}),
    ...(typeof params.limit === 'number' ? { limit: params.limit } : {}),
    ...(typeof params.type === 'string' ? { wanted: params.type } : {}),
  };
  return { at: at === '' ? '/' : at, fault: faultByKeyword[error.keyword] ?? 'other', facts };
}

/** Validates nothing: for forms, whose fields are checked when they have been read. */
export const anyBody: FastifySchemaCompiler<object> = (route) =>
  route.httpPart === 'body' ? () => true : createValidators()(route);

const compiled = new WeakMap<object, ReturnType<Ajv2020['compile']>>();
const fieldsAjv = makeAjv(false);

/** Faults of a form's fields. */
export function validateFields(schema: object, fields: unknown): readonly PlacedFault[] {
  const validate = compiled.get(schema) ?? fieldsAjv.compile(closed(schema));
  compiled.set(schema, validate);
  return validate(fields) ? [] : errorsToFaults(validate.errors ?? []);
}

/** Throws where an answer is not what its schema says: a bug, looked for by tests. */
export function checkAnswer(schema: object, body: unknown): void {
  const faults = validateFields(schema, JSON.parse(JSON.stringify(body)));
  if (faults.length > 0) throw new Error(`answer does not fit its schema: ${JSON.stringify(faults)}`);
}
