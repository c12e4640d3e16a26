/** What the address of a list between parties asks for, as its use case has it: the order by its own name, kinds in the plural. */

interface Ordered<T> {
  readonly sort?: T;
}

/** A list of values. */
export function registersAsked<T, Q extends Ordered<T> & { readonly kind?: readonly string[] }>({
  sort,
  kind,
  ...rest
}: Q) {
  return {
    ...rest,
    ...(sort === undefined ? {} : { order: sort }),
    ...(kind === undefined ? {} : { kinds: kind }),
  };
}

/** A list of claims or commitments. */
export function listAsked<T, Q extends Ordered<T>>({ sort, ...rest }: Q) {
  return { ...rest, ...(sort === undefined ? {} : { order: sort }) };
}
