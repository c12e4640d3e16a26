/** What can be caught, by the reason that the exchange and the fold give. Each kind has its words in three languages. */

/** Kinds of what was caught. */
export const cautionKinds = [
  'two-histories',
  'unexplained',
  'own-ahead',
  'cut',
  'altered',
  'signature',
  'key-ended',
  'other-log',
  'file',
  'too-large',
  'disagrees',
  'misdirected',
  'void',
  'dated',
  'released',
  'differs',
] as const;
/** One of them. */
export type CautionKind = (typeof cautionKinds)[number];

const kinds: Readonly<Record<string, CautionKind>> = {
  'history-differs': 'unexplained',
  'own-log-ahead': 'own-ahead',
  'entries-missing': 'cut',
  'entries-beyond': 'altered',
  'entries-altered': 'altered',
  'signature-wrong': 'signature',
  'signature-unknown': 'signature',
  'second-line-missing': 'signature',
  'note-malformed': 'signature',
  'checkpoint-malformed': 'signature',
  'key-ended': 'key-ended',
  'origin-wrong': 'other-log',
  'log-unknown': 'other-log',
  'bundle-too-large': 'too-large',
  'manifest-disagrees': 'disagrees',
  'blob-misnamed': 'disagrees',
  'file-changed': 'disagrees',
  'file-misnamed': 'disagrees',
  'file-missing': 'disagrees',
  'file-unlisted': 'disagrees',
  'other-plan': 'misdirected',
  'not-for-us': 'misdirected',
  'own-bundle': 'misdirected',
  'sender-unknown': 'misdirected',
  'other-party': 'misdirected',
};

/** Outcomes of a transfer that are no caution: it went as it should, or it is told by another. */
const fine = [
  'made',
  'handed-out',
  'taken',
  'nothing-new',
  'log-frozen',
  'forked',
  'parts-missing',
  'bundle-missing',
  // Another file of the parties, chosen by mistake.
  'plan-file',
  'party-file',
  'answers-file',
  'settling-file',
];

/** What people are told of a log or a file that was not taken, for whatever reason [DK1465]. */
export function kindOfNotTaken(reason: string): CautionKind {
  const said = reason.replaceAll('_', '-');
  return said === 'forked' || said === 'log-frozen' ? 'two-histories' : (kindOfOutcome(said) ?? 'file');
}

/** The kind for a transfer's outcome; null where nothing was caught. */
export function kindOfOutcome(outcome: string): CautionKind | null {
  const reason = outcome.replaceAll('_', '-');
  return fine.includes(reason) ? null : (kinds[reason] ?? 'file');
}
