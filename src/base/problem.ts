/**
 * The one table of expected failures: code, HTTP status. Each code has the messages `problem.<code>.title` (what
 * happened) and `problem.<code>.advice` (what is safe, what to do) in every catalogue of `i18n`; a test holds table,
 * catalogues and OpenAPI together. Facts are what the messages name; they hold no secret and no own wording.
 */
export const problems = {
  // text and files
  'file-empty': 400,
  'file-binary': 415,
  'file-encoding-unknown': 415,
  'file-encoding-ambiguous': 415,
  'file-too-large': 413,
  'line-too-long': 422,
  'file-damaged': 422,
  'file-encrypted': 422,
  'file-scanned': 422,
  'file-characters-hidden': 422,
  'file-too-complex': 422,
  'file-unsafe': 422,
  'file-too-costly': 422,
  'file-reading-failed': 500,
  'reading-stopped': 409,
  'outline-none-found': 422,
  'text-duplicate': 409,
  'text-language-taken': 409,
  // requests
  'request-invalid': 400,
  'cursor-invalid': 400,
  'not-found': 404,
  'not-signed-in': 401,
  'not-allowed': 403,
  'origin-refused': 403,
  'too-many-requests': 429,
  'precondition-required': 428,
  'precondition-failed': 412,
  'idempotency-key-reused': 409,
  'answer-not-kept': 409,
  'request-too-large': 413,
  'address-too-long': 414,
  'headers-too-large': 431,
  'request-timeout': 408,
  'media-type-unknown': 415,
  // accounts
  'sign-in-failed': 401,
  'code-invalid': 400,
  'password-too-weak': 422,
  'name-taken': 409,
  'last-administrator': 409,
  'needs-another': 403,
  'account-unused': 409,
  'setup-done': 409,
  'address-insecure': 503,
  // review and plan
  'outline-not-accepted': 409,
  'outline-invalid': 422,
  'span-invalid': 422,
  'spans-overlap': 409,
  'proposal-settled': 409,
  'review-changed': 412,
  'undo-impossible': 409,
  'join-needs-two': 422,
  'provision-has-commitments': 409,
  'uncovered-not-acknowledged': 409,
  'already-adopted': 409,
  'alignment-invalid': 422,
  'no-common-language': 422,
  // objects of the programme
  'object-invalid': 422,
  'object-retired': 409,
  'rows-invalid': 422,
  'file-kind-refused': 415,
  'file-kind-differs': 415,
  'file-held': 403,
  'period-locked': 409,
  'period-open': 409,
  'reason-missing': 422,
  'table-not-found': 422,
  // rounds
  'return-not-a-form': 422,
  'return-code-damaged': 422,
  'return-code-unknown': 422,
  'return-several-codes': 422,
  'return-other-form': 422,
  'return-settled': 409,
  'round-not-open': 409,
  'mail-not-set-up': 409,
  'mail-refused': 502,
  'mail-unreachable': 503,
  // papers
  'paper-own-only': 422,
  'paper-states-nothing': 409,
  'template-faulty': 422,
  'printing-failed': 503,
  // joint logs and the exchange
  'joint-not-open': 409,
  'joint-already-open': 409,
  'joint-not-party': 422,
  'joint-not-signed': 409,
  'joint-text-missing': 422,
  'file-not-as-named': 409,
  'file-other': 422,
  'joint-file-refused': 422,
  'root-key-away': 409,
  'root-key-wrong': 422,
  'joint-held': 409,
  'joint-paused': 409,
  'joint-moved': 409,
  'joint-opening-refused': 409,
  'joint-opening-anew': 409,
  'joint-opening-ended': 410,
  'joint-act-refused': 409,
  'joint-step-refused': 409,
  'bundle-refused': 422,
  'line-unreachable': 502,
  'line-refused': 502,
  'statement-not-registered': 409,
  // store and ledger
  'store-locked': 503,
  'store-newer': 503,
  'store-corrupt': 503,
  'store-emptied': 503,
  'store-full': 507,
  'store-busy': 503,
  'store-library-too-old': 503,
  'store-unwritable': 503,
  'store-unreachable': 503,
  'outcome-unknown': 503,
  'backup-exists': 409,
  'backup-program-missing': 503,
  'restore-over-data': 409,
  'keys-readable-by-others': 503,
  'keys-damaged': 503,
  'clock-went-back': 503,
  'entry-too-large': 422,
  'log-inconsistent': 500,
  internal: 500,
} as const satisfies Record<string, number>;

/** A code of the table. */
export type ProblemCode = keyof typeof problems;

/** Whether the text is a code of the table. */
export function isProblemCode(text: string): text is ProblemCode {
  return Object.hasOwn(problems, text);
}

/** What is wrong at one place of what was sent; `fault` is the last part of the message `problem.field.<fault>`. */
export interface PlacedFault {
  /** A JSON pointer: '/due', '/grants/0/role'; inside an object its field: 'due', 'rows/17/due'; or a header's name. */
  readonly at: string;
  readonly fault: string;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** An expected failure with the facts its message needs, and where it is about fields, each of them. */
export interface Problem {
  readonly code: ProblemCode;
  readonly facts: Readonly<Record<string, string | number>>;
  readonly faults?: readonly PlacedFault[];
}

/** Makes a problem. request-invalid has a maker of its own, since it always names what is wrong. */
export function problem(
  code: Exclude<ProblemCode, 'request-invalid'>,
  facts: Problem['facts'] = {},
): Problem {
  return { code, facts };
}

/** Makes a problem that names each fault at its place. */
export function problemAt(
  code: ProblemCode,
  faults: readonly PlacedFault[],
  facts: Problem['facts'] = {},
): Problem {
  return { code, facts, faults };
}

/** request-invalid that names the one part that is wrong. */
export function invalid(
  at: string,
  fault: PlacedFault['fault'] = 'other',
  facts: PlacedFault['facts'] = {},
): Problem {
  return invalidFields([{ at, fault, facts }]);
}

/** request-invalid with everything that is wrong; `at` of its facts is the first place. */
export function invalidFields(faults: readonly PlacedFault[]): Problem {
  return problemAt('request-invalid', faults, { at: faults[0]?.at ?? '/' });
}

/** The problem with its places moved: what stood at `from` stands at `to`, as a part of a request becomes all of it. */
export function atOtherPlace(found: Problem, from: string, to: string): Problem {
  const move = (at: string): string => (at.startsWith(from) ? `${to}${at.slice(from.length)}` : at);
  const { code, facts, faults } = found;
  if (faults === undefined) return found;
  const moved = typeof facts.at === 'string' ? { ...facts, at: move(facts.at) } : facts;
  return problemAt(
    code,
    faults.map((one) => ({ ...one, at: move(one.at) })),
    moved,
  );
}
