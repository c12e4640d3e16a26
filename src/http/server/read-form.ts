/**
 * A form with a file: the part `file` in memory up to the readers' limit, the fields checked by the operation's own
 * schema. A form that breaks the limits is refused whole.
 */
import type { FastifyRequest } from 'fastify';
import { err, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { MAX_BYTES } from '../../readers/index.ts';
import type { Operation, Upload } from '../operation.ts';
import { type FieldFault, validateFields } from './validation.ts';

export interface Form {
  readonly fields: unknown;
  readonly upload: Upload | null;
}
interface Refusal {
  readonly problem: Problem;
  readonly faults: readonly FieldFault[];
}
const refuse = (found: Problem, faults: readonly FieldFault[] = []): Result<never, Refusal> =>
  err({ problem: found, faults });

export async function readForm(
  request: FastifyRequest,
  operation: Operation,
): Promise<Result<Form, Refusal>> {
  if (!request.isMultipart()) return refuse(problem('media-type-unknown'));
  const fields: Record<string, string> = {};
  let upload: Upload | null = null;
  try {
    for await (const part of request.parts({
      limits: { fileSize: MAX_BYTES, files: 1, fields: 20, fieldSize: 4000 },
    })) {
      if (part.type === 'file') {
        const bytes = await part.toBuffer();
        if (part.fieldname === 'file')
          upload = { bytes: new Uint8Array(bytes), mediaType: part.mimetype, name: part.filename };
      } else fields[part.fieldname] = String(part.value);
    }
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : null;
    if (code === 'FST_REQ_FILE_TOO_LARGE') return refuse(problem('file-too-large', { limit: MAX_BYTES }));
    return refuse(problem('request-invalid', { at: '/file' }));
  }
  const faults = operation.body ? validateFields(operation.body, fields) : [];
  return faults.length > 0 ? refuse(problem('request-invalid'), faults) : ok({ fields, upload });
}
