/**
 * Templates that the office made for itself: the one that is in use for a kind of paper in a language, and a way to bring one,
 * which is looked at before it is kept [EX41, EX43].
 */
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import type { ObjectDetailView, PaperLanguages, PaperName } from '../../views/index.ts';
import { paperKind } from '../../views/index.ts';
import type { Actor } from '../actor.ts';
import { addFile } from '../files/add-file.ts';
import { changeObject, createObject } from '../objects/change-object.ts';
import type { App, ListedObject, StoreReader } from '../ports/index.ts';
import { languagesOf } from './paper-languages.ts';

const TYPE = 'paper-template';

async function templateRow(
  r: StoreReader,
  planId: string,
  kind: PaperName,
  { main, second }: PaperLanguages,
): Promise<ListedObject | null> {
  const rows = await r.objects.ofType(planId, TYPE);
  const isIt = ({ values }: ListedObject): boolean =>
    values.paper === kind && values.language === main && (values.beside ?? null) === second;
  return rows.find(isIt) ?? null;
}

/** The bytes of the template in use; null where the default one is. */
export async function ownTemplate(
  app: App,
  planId: string,
  kind: PaperName,
  languages: PaperLanguages,
): Promise<Uint8Array | null> {
  return app.store.read(async (r) => {
    const row = await templateRow(r, planId, kind, languages);
    const file = row?.values.file;
    const [first] = Array.isArray(file) ? file : [];
    const sha256 = typeof first === 'object' && first !== null && 'sha256' in first ? first.sha256 : null;
    return typeof sha256 === 'string' ? r.blobs.get(planId, sha256) : null;
  });
}

/** A template that somebody brings. */
export interface BringTemplate {
  readonly planId: string;
  readonly kind: string;
  readonly language: string;
  readonly beside?: string;
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** Keeps the template and uses it from now on, in place of the one before; a faulty one is refused with its faults. */
export async function bringTemplate(
  app: App,
  who: Actor,
  { planId, kind: name, language, beside, bytes, name: fileName }: BringTemplate,
): Promise<Result<ObjectDetailView, Problem>> {
  const kind = paperKind(name);
  if (kind === null) return err(problem('not-found', { paper: name }));
  const languages = languagesOf(language, beside);
  if (!languages.ok) return languages;
  const checked = await app.printing.checkTemplate(kind.name, bytes);
  if (!checked.ok) return checked;
  const file = await addFile(app, who, { planId, bytes, name: fileName });
  if (!file.ok) return file;
  const before = await app.store.read((r) => templateRow(r, planId, kind.name, languages.value));
  const files = [{ sha256: file.value.sha256, name: file.value.name }];
  if (before !== null) {
    const { id, version } = before;
    return changeObject(app, who, { planId, type: TYPE, id, version, patch: { file: files } });
  }
  const { main, second } = languages.value;
  const title = { zh: file.value.name, lo: file.value.name, en: file.value.name };
  const values = {
    title,
    paper: kind.name,
    language: main,
    ...(second === null ? {} : { beside: second }),
    file: files,
  };
  return createObject(app, who, { planId, type: TYPE, values });
}

/** The default template of a kind, to be changed in a word processor. */
export async function defaultTemplate(
  app: App,
  { kind: name, language, beside }: Pick<BringTemplate, 'kind' | 'language' | 'beside'>,
): Promise<Result<{ readonly bytes: Uint8Array; readonly name: string }, Problem>> {
  const kind = paperKind(name);
  if (kind === null) return err(problem('not-found', { paper: name }));
  const languages = languagesOf(language, beside);
  if (!languages.ok) return languages;
  const order = { kind: kind.name, audience: 'own', languages: languages.value } as const;
  const bytes = await app.printing.defaultTemplate(order);
  if (!bytes.ok) return bytes;
  const { main, second } = languages.value;
  return ok({
    bytes: bytes.value,
    name: `template-${kind.name}-${main}${second === null ? '' : `-${second}`}.docx`,
  });
}
