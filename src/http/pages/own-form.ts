/**
 * The own page's form, posted as it is, with script or without [HT820]. Its fields become a request to this very API in the person's name,
 * under the key that the page was drawn with: a form that is sent again acts once. Success leads on to the page as it is now;
 * a fault draws the page again with the problem and everything that was typed.
 */
import type { Multipart } from '@fastify/multipart';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { addOwnFile } from '../../app/index.ts';
import { err, invalid, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { MAX_BYTES } from '../../readers/index.ts';
import type { OwnReport, OwnReported, ProblemBody } from '../contract/index.ts';
import { problemBody } from '../server/problem-reply.ts';
import { drawPage, innerHeader, type Pages } from './serve-pages.ts';

type Fields = Readonly<Record<string, string>>;
type Row = OwnReport['rows'][number];
interface Posted {
  readonly fields: Fields;
  /** By row: the file that shows what is said. */
  readonly files: ReadonlyMap<string, { readonly sha256: string; readonly name: string }>;
}

const limits = { fileSize: MAX_BYTES, files: 20, fields: 12_000, fieldSize: 40_000 };

/** Takes the form. */
export function acceptOwnForms(server: FastifyInstance, pages: Pages): void {
  server.post('/plans/:plan/own', { schema: { hide: true } }, async (request, reply) => {
    const plan = request.url.split('/')[2] ?? '';
    const { signedIn, language } = request.visitor;
    const here = `/plans/${plan}/own`;
    if (signedIn === null) return reply.redirect(`/sign-in?next=${encodeURIComponent(here)}`, 303);
    const posted = await readPosted(pages, request, decodeURIComponent(plan));
    if (!posted.ok) {
      const body = problemBody(language, posted.error, request.id);
      return drawPage(server, pages, request, reply, { problem: body, fields: {} });
    }
    return answer(server, pages, request, reply, plan, posted.value);
  });
}

/** Reads the parts one after another; a file is kept as it comes, since it is the same file however often it is sent. */
async function readPosted(
  { context }: Pages,
  request: FastifyRequest,
  planId: string,
): Promise<Result<Posted, Problem>> {
  const fields: Record<string, string> = {};
  const files = new Map<string, { sha256: string; name: string }>();
  const { signedIn } = request.visitor;
  if (signedIn === null || !request.isMultipart()) return err(problem('media-type-unknown'));
  try {
    for await (const part of request.parts({ limits })) {
      if (part.type === 'field') {
        fields[part.fieldname] = String(part.value);
        continue;
      }
      const bytes = await bytesOf(part);
      if (bytes === null) continue;
      const kept = await addOwnFile(context.options.app, signedIn.actor, {
        planId,
        bytes,
        name: part.filename,
      });
      if (!kept.ok) return kept;
      files.set(part.fieldname.split('.')[0] ?? '', { sha256: kept.value.sha256, name: kept.value.name });
    }
  } catch {
    return err(invalid('/', 'form-broken'));
  }
  return ok({ fields, files });
}

/** The bytes of a file; null where none was chosen. */
async function bytesOf(part: Extract<Multipart, { type: 'file' }>): Promise<Uint8Array | null> {
  const bytes = new Uint8Array(await part.toBuffer());
  return part.filename === '' && bytes.length === 0 ? null : bytes;
}

const typed = (fields: Fields, name: string): string => (fields[name] ?? '').replace(/\r\n/g, '\n').trim();

/** Fields of a row that hold text. */
const cellNames = [
  ...['progress', 'done', 'next', 'due', 'obstacle'],
  ...['value', 'source', 'province', 'offered', 'allocated', 'used', 'women'],
];

/** The rows of the form: '0.ref', '0.progress', … */
export function rowsOf({ fields, files }: Posted): readonly Row[] {
  const numbers = Object.keys(fields).flatMap((name) => /^(\d+)\.ref$/.exec(name)?.[1] ?? []);
  return numbers.map((n): Row => {
    const cells = cellNames.flatMap((name) => {
      const text = typed(fields, `${n}.${name}`);
      return text === '' ? [] : [[name, text]];
    });
    const file = files.get(n);
    const address = typed(fields, `${n}.address`);
    const evidence =
      file !== undefined
        ? { title: file.name, file: file.sha256, name: file.name }
        : address === ''
          ? null
          : { title: address.slice(0, 300), address };
    return {
      ref: fields[`${n}.ref`] ?? '',
      version: Number(fields[`${n}.version`] ?? 0),
      ...(fields[`${n}.same`] === undefined ? {} : { same: true }),
      ...Object.fromEntries(cells),
      ...(evidence === null ? {} : { evidence }),
    };
  });
}

async function answer(
  server: FastifyInstance,
  pages: Pages,
  request: FastifyRequest,
  reply: FastifyReply,
  /** As it stands in the address. */
  plan: string,
  posted: Posted,
): Promise<FastifyReply> {
  const { fields } = posted;
  const [body = '', period = ''] = [fields.body, fields.period];
  const sent = await server.inject({
    method: 'POST',
    url: `/api/plans/${plan}/own`,
    headers: {
      cookie: request.headers.cookie ?? '',
      'accept-language': request.visitor.language,
      'content-type': 'application/json',
      'idempotency-key': typed(fields, 'key'),
      [innerHeader]: pages.innerToken,
    },
    payload: JSON.stringify({ body, period, rows: rowsOf(posted) }),
  });
  const done = sent.statusCode === 200;
  const found = done ? null : sent.json<ProblemBody>();
  // The act was kept under this key and its answer was lost on the way: what was sent has arrived.
  const isKept = found?.code === 'answer-not-kept';
  if (found !== null && !isKept) return drawPage(server, pages, request, reply, { problem: found, fields });
  const { counts } = done ? sent.json<OwnReported>() : { counts: { add: 0, change: 0 } };
  const query = new URLSearchParams({ body, period, sent: String(counts.add + counts.change) });
  return reply.redirect(`/plans/${plan}/own?${query.toString()}`, 303);
}
