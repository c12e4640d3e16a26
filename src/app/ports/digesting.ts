/** Where files are read and looked through: on the same thread where that is quick, else in a worker. */
import type { Problem, Result } from '../../base/index.ts';
import type { Digest, FileToDigest, Watch } from '../texts/digest-file.ts';

/** Reads files. A crash, a lack of memory, a time limit or a stop comes back as a problem; the process lives on. */
export interface Digesting {
  digest(file: FileToDigest, watch?: Watch): Promise<Result<Digest, Problem>>;
}
