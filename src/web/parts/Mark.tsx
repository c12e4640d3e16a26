/**
 * The desk's marks [DK7]: each is a form with its word; colour alone says nothing. Progress fills in quarters, and "not
 * reported" is an empty dotted circle. Agreement is two halves, ours and theirs; on paper it is a sheet.
 */
import { useSay } from '../words/index.ts';
import { AgreementSign, ProgressSign, ProposalSign, ZoneSign } from './signs.tsx';
import type { Agreement, Progress, ReviewState, Zone } from './states.ts';

interface WithWord {
  /** The word is for screen readers only, where a column or a legend says it. */
  readonly bare?: boolean;
}

/** How far a commitment is. */
export function ProgressMark({ state, bare = false }: { readonly state: Progress } & WithWord) {
  const say = useSay();
  return (
    <Marked
      sign={<ProgressSign state={state} />}
      word={say(`term.progress.${state}`)}
      bare={bare}
      tone={`progress-${state}`}
    />
  );
}

/** Where the parties stand on a claim. */
export function AgreementMark({ state, bare = false }: { readonly state: Agreement } & WithWord) {
  const say = useSay();
  return (
    <Marked
      sign={<AgreementSign state={state} />}
      word={say(`parts.agreement.${state}`)}
      bare={bare}
      tone={`agreement-${state}`}
    />
  );
}

/** Who sees it. */
export function ZoneMark({ zone, bare = false }: { readonly zone: Zone } & WithWord) {
  const say = useSay();
  return (
    <Marked
      sign={<ZoneSign zone={zone} />}
      word={say(`term.zone.${zone}`)}
      bare={bare}
      tone={`zone-${zone}`}
    />
  );
}

/** Proposed by the machine (dashed) or accepted by a person (solid). */
export function ReviewMark({ state, bare = false }: { readonly state: ReviewState } & WithWord) {
  const say = useSay();
  return (
    <Marked
      sign={<ProposalSign state={state} />}
      word={say(`term.state.${state}`)}
      bare={bare}
      tone={`review-${state}`}
    />
  );
}

function Marked({
  sign,
  word,
  bare,
  tone,
}: {
  readonly sign: React.ReactNode;
  readonly word: string;
  readonly bare: boolean;
  readonly tone: string;
}) {
  return (
    <span className={`mark mark-${tone}`} title={bare ? word : undefined}>
      {sign}
      <span className={bare ? 'unseen' : 'mark-word'}>{word}</span>
    </span>
  );
}
