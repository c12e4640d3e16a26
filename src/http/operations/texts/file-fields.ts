/** What a form says about its file, as the use cases take it; empty fields say nothing. */
import type { ImportPlan } from '../../../app/index.ts';
import type { ImportFields } from '../../contract/index.ts';
import type { Upload } from '../../operation.ts';

export function fileFields(
  upload: Upload,
  fields: ImportFields,
): Pick<ImportPlan, 'bytes' | 'mediaType' | 'language' | 'standing' | 'authentic' | 'encoding'> {
  const { language, standing, encoding, authentic } = fields;
  return {
    bytes: upload.bytes,
    ...(language ? { language } : {}),
    ...(standing ? { standing } : {}),
    ...(encoding ? { encoding } : {}),
    ...(authentic === undefined ? {} : { authentic: authentic === 'true' }),
  };
}
