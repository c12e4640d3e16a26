/** Types of `portable.mjs` for tests. */
interface LockedPackage {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
}
/** Folders of node_modules that the named dependencies need. */
export function neededPackages(
  lock: { readonly packages: Readonly<Record<string, LockedPackage>> },
  wanted: readonly string[],
): readonly string[];
/** Makes the folder, or brings it to this version; nothing is changed while its server runs. */
export function makePortable(folder: string, party?: string): 'made' | 'running';
