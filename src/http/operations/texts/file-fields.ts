/** What a form says about its file, as the use cases take it; empty fields say nothing. */
import type { ImportPlan, Watch } from '../../../app/index.ts';
import type { ProblemCode } from '../../../base/index.ts';
import type { ImportFields } from '../../contract/index.ts';
import type { Upload } from '../../operation.ts';

export function fileFields(
  upload: Upload,
  watch: Watch,
  fields: ImportFields,
): Pick<
  ImportPlan,
  'bytes' | 'name' | 'mediaType' | 'language' | 'standing' | 'authentic' | 'encoding' | 'watch'
> {
  const { language, standing, encoding, authentic } = fields;
  return {
    bytes: upload.bytes,
    name: upload.name,
    mediaType: upload.mediaType,
    watch,
    ...(language ? { language } : {}),
    ...(standing ? { standing } : {}),
    ...(encoding ? { encoding } : {}),
    ...(authentic === undefined ? {} : { authentic: authentic === 'true' }),
  };
}

/** What can be wrong with a file. */
export const fileProblems = [
  'file-empty',
  'file-binary',
  'file-encoding-unknown',
  'file-encoding-ambiguous',
  'file-too-large',
  'line-too-long',
  'file-damaged',
  'file-encrypted',
  'file-scanned',
  'file-characters-hidden',
  'file-too-complex',
  'file-unsafe',
  'file-too-costly',
  'file-reading-failed',
  'reading-stopped',
] as const satisfies readonly ProblemCode[];
