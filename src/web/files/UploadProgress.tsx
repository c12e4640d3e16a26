/** How far a file is: being sent, waiting for its turn, being read, being looked through. */
import { Progressing } from '../parts/index.ts';
import { useSay } from '../words/index.ts';
import type { Uploading } from './use-upload.ts';

export function UploadProgress({
  uploading,
}: {
  readonly uploading: Pick<Uploading<unknown>, 'part' | 'reading'>;
}) {
  const say = useSay();
  const { part, reading } = uploading;
  if (part === null) return null;
  if (part < 1) return <Progressing label={say('plans.import.sending')} value={Math.round(part * 100)} />;
  if (reading === null) return <Progressing label={say('plans.import.reading')} />;
  if (reading.stage === 'reading')
    return <Progressing label={say('plans.import.reading')} value={Math.round(reading.part * 100)} />;
  return <Progressing label={say(`plans.import.${reading.stage}`)} />;
}
