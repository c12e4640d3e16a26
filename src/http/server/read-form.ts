/**
 * A form with a file: the part `file` in memory up to the readers' limit, the fields checked by the operation's own
 * schema. A form that breaks the limits is refused whole, and what broke them is named.
 */
import type { Multipart } from '@fastify/multipart';
import type { FastifyRequest } from 'fastify';
import { err, invalid, invalidFields, ok, type Problem, problem, type Result } from '../../base/index.ts';
import { MAX_BYTES } from '../../readers/index.ts';
import type { Operation, Upload } from '../operation.ts';
import { validateFields } from './validation.ts';

/** A form that was read whole. */
export interface Form {
  readonly fields: unknown;
  readonly uploads: readonly Upload[];
}

const limits = { fileSize: MAX_BYTES, fields: 20, fieldSize: 4000 };

/** Reads the form of a request. */
export async function readForm(
  request: FastifyRequest,
  operation: Operation,
): Promise<Result<Form, Problem>> {
  if (!request.isMultipart()) return err(problem('media-type-unknown'));
  const fields: Record<string, string> = {};
  const uploads: Upload[] = [];
  const files = operation.mostFiles ?? 1;
  try {
    for await (const part of request.parts({ limits: { ...limits, files } })) {
      const fault = partFault(part);
      if (fault !== null) return err(fault);
      if (part.type === 'field') fields[part.fieldname] = String(part.value);
      else {
        const { mimetype: mediaType, filename: name } = part;
        uploads.push({ bytes: new Uint8Array(await part.toBuffer()), mediaType, name });
        if (uploads.reduce((sum, { bytes }) => sum + bytes.length, 0) > limits.fileSize)
          return err(problem('file-too-large', { limit: limits.fileSize }));
      }
    }
  } catch (error) {
    return err(formFault(error, files));
  }
  const faults = operation.body ? validateFields(operation.body, fields) : [];
  return faults.length > 0 ? err(invalidFields(faults)) : ok({ fields, uploads });
}

function partFault(part: Multipart): Problem | null {
  const at = `/${part.fieldname}`;
  if (part.type === 'file')
    return part.fieldname === 'file' ? null : invalid(at, 'unknown', { name: part.fieldname });
  return part.valueTruncated ? invalid(at, 'too-long', { limit: limits.fieldSize }) : null;
}

/** What a thrown thing says of the form; a form that ends too early or is no form throws without a code. */
function formFault(error: unknown, files: number): Problem {
  const code: unknown = error instanceof Error ? Reflect.get(error, 'code') : null;
  switch (code) {
    case 'FST_REQ_FILE_TOO_LARGE':
      return problem('file-too-large', { limit: limits.fileSize });
    case 'FST_FILES_LIMIT':
      return invalid('/file', 'too-many', { limit: files });
    case 'FST_FIELDS_LIMIT':
    case 'FST_PARTS_LIMIT':
      return invalid('/', 'too-many', { limit: limits.fields });
    default:
      return invalid('/', 'form-broken');
  }
}
