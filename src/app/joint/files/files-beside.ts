/**
 * Files beside the entries of a bundle, told by name: which came, which entries show and the bundle has not, which it has and no entry
 * names, and which is not what its name says, so that the whole is refused [AP1732].
 */
import { isJsonObject, jsonText } from '../../../base/index.ts';
import { type Entry, readDisclosure } from '../../../ledger/index.ts';
import { type Bundle, type BundleCaps, misfitIn } from '../../../sync/index.ts';
import { type Cell, none } from '../../../views/index.ts';
import type { App, StoreReader, TransferFile } from '../../ports/index.ts';
import { CLAIM_WORDS } from '../claims/claim-words.ts';
import { blobsNamed, readEntries } from '../read-entries.ts';
import { shownBy } from '../told/told-files.ts';
import { filesShown } from './claim-files.ts';

/** A file by its hash, and by what the words beside the entries call it. */
export interface CalledFile {
  readonly sha256: string;
  readonly title: Cell;
}

/** What of the files is not as one expects, and hinders nothing. */
export interface FilesAside {
  /** Shown by entries that are taken; neither in the bundle nor here. */
  readonly absent: readonly CalledFile[];
  /** In the bundle; no entry in it names them, and nothing is kept of them. */
  readonly unnamed: readonly TransferFile[];
}

const entriesOf = ({ logs }: Bundle): readonly (Entry | null)[] =>
  Object.values(logs).flatMap(({ range }) => readEntries(range.entries));

/** What the words in the bundle call the files that its entries show. */
function titlesIn(app: Pick<App, 'sha256'>, bundle: Bundle): ReadonlyMap<string, Cell> {
  const said = new Map(
    Object.values(bundle.disclosures)
      .flat()
      .flatMap((raw) => {
        const read = readDisclosure(raw, app.sha256);
        return read.ok && read.value.name === CLAIM_WORDS
          ? [[read.value.digest, read.value.value] as const]
          : [];
      }),
  );
  return new Map(
    entriesOf(bundle).flatMap((entry) => {
      const value = entry?.body?.value;
      if (entry?.reg === undefined || value === undefined || !isJsonObject(value)) return [];
      const words = said.get(jsonText(value.words) ?? '') ?? null;
      return shownBy(entry.reg, { ...value, said: words }).map(
        ({ sha256, title }) => [sha256, title] as const,
      );
    }),
  );
}

/** Of the entries that are taken, what their files lack; of the bundle, what nobody asked for. */
export async function filesAside(
  app: Pick<App, 'sha256'>,
  r: StoreReader,
  planId: string,
  bundle: Bundle,
  taken: readonly Uint8Array[],
): Promise<FilesAside> {
  const shown = filesShown(readEntries(taken)).filter((hash) => !Object.hasOwn(bundle.blobs, hash));
  const here = new Set((await r.objects.files(planId, shown)).map(({ sha256 }) => sha256));
  const titles = titlesIn(app, bundle);
  const absent = shown
    .filter((hash) => !here.has(hash))
    .map((sha256) => ({ sha256, title: titles.get(sha256) ?? none }));
  const entries = entriesOf(bundle);
  const named = new Set([...blobsNamed(entries), ...filesShown(entries)]);
  const unnamed = Object.entries(bundle.blobs)
    .filter(([hash]) => !named.has(hash))
    .map(([sha256, bytes]) => ({ sha256, bytes: bytes.length }));
  return { absent, unnamed };
}

/** Why a bundle is refused because of a file in it, and which file that is; null where it is refused for another reason. */
export function misfitFacts(
  app: Pick<App, 'sha256' | 'compression'>,
  bytes: Uint8Array,
  caps: BundleCaps,
): { readonly reason: string; readonly file: string } | null {
  const misfit = misfitIn(bytes, caps, app.sha256, app.compression);
  if (misfit === null) return null;
  const { fault, sha256, rest } = misfit;
  const title = rest === null ? undefined : titlesIn(app, rest).get(sha256);
  const names = title?.is === 'words' ? [...new Set(Object.values(title.words))] : [];
  const hash = sha256.slice(0, 12);
  return { reason: fault, file: names.length === 0 ? hash : `${names.join(' / ')} (${hash})` };
}
