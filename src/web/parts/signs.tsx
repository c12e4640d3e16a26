/** The drawings of the marks, 14 × 14, in the colour of the words beside them. The words are theirs to bring. */
import type { ReactNode } from 'react';
import { type Agreement, halves, type Progress, quarters, type ReviewState, type Zone } from './states.ts';

function Sign({ children }: { readonly children: ReactNode }) {
  return (
    <svg
      className="sign"
      width="14"
      height="14"
      viewBox="0 0 14 14"
      aria-hidden="true"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
    >
      {children}
    </svg>
  );
}

const pies = [
  '',
  'M7 7V1.6A5.4 5.4 0 0 1 12.4 7Z',
  'M7 7V1.6A5.4 5.4 0 0 1 7 12.4Z',
  'M7 7V1.6A5.4 5.4 0 1 1 1.6 7Z',
];

export function ProgressSign({ state }: { readonly state: Progress }) {
  const filled = quarters[state];
  const dotted =
    state === 'not-reported' ? { strokeDasharray: '1.1 2', strokeLinecap: 'round' as const } : {};
  return (
    <Sign>
      <circle cx="7" cy="7" r="5.4" {...dotted} fill={filled === 4 ? 'currentColor' : 'none'} />
      {filled > 0 && filled < 4 ? <path d={pies[filled]} fill="currentColor" stroke="none" /> : null}
      {filled === 4 ? <path d="M4.3 7.2l1.9 1.9 3.5-4" stroke="var(--raised)" /> : null}
      {state === 'suspended' ? <path d="M5.5 4.8v4.4M8.5 4.8v4.4" /> : null}
      {state === 'superseded' ? <path d="M3.4 10.6l7.2-7.2" /> : null}
    </Sign>
  );
}

export function AgreementSign({ state }: { readonly state: Agreement }) {
  if (state === 'confirmed-on-paper') {
    return (
      <Sign>
        <path d="M3 1.5h5.5L11 4v8.5H3ZM8.3 1.6V4.2H11M4.9 8.2l1.4 1.4 2.6-3" />
      </Sign>
    );
  }
  const [ours, theirs] = halves[state];
  return (
    <Sign>
      <path d="M6 1.7a5.4 5.4 0 0 0 0 10.6Z" fill={ours ? 'currentColor' : 'none'} />
      <path d="M8 1.7a5.4 5.4 0 0 1 0 10.6Z" fill={theirs ? 'currentColor' : 'none'} />
      {state === 'noted' ? <path d="M9 7h1.8" /> : null}
      {state === 'deemed' ? <path d="M8.9 7.2l1 1 1.6-2.1" /> : null}
      {state === 'consultation' ? <path d="M9.3 5v.1M9.3 7v.1M9.3 9v.1" strokeLinecap="round" /> : null}
      {state === 'returned' ? <path d="M11 5.4 9.2 7 11 8.6" /> : null}
      {state === 'disputed' ? <path d="M9 5.6l2 2.8M11 5.6 9 8.4" /> : null}
    </Sign>
  );
}

export function ZoneSign({ zone }: { readonly zone: Zone }) {
  if (zone === 'own')
    return (
      <Sign>
        <path d="M3.2 12.6V1.7h7.6v10.9ZM8.6 7.3v.1" strokeLinecap="round" />
      </Sign>
    );
  if (zone === 'consult')
    return (
      <Sign>
        <path d="M3 1.5h5.5L11 4v8.5H3Z" strokeDasharray="2 1.5" />
      </Sign>
    );
  if (zone === 'shared')
    return (
      <Sign>
        <circle cx="5" cy="7" r="3.7" />
        <circle cx="9" cy="7" r="3.7" />
      </Sign>
    );
  return (
    <Sign>
      <path d="M10.8 3.2a5.4 5.4 0 1 1-7.6 0" strokeLinecap="round" />
    </Sign>
  );
}

export function ProposalSign({ state }: { readonly state: ReviewState }) {
  return (
    <Sign>
      <path
        d="M1 10.5h12"
        strokeWidth="2"
        {...(state === 'proposed' ? { strokeDasharray: '2.4 2.4' } : {})}
      />
      <path d="M3.5 3v4.5M7 3v4.5M10.5 3v4.5" strokeOpacity="0.55" />
    </Sign>
  );
}

const reachQuarters = { unknown: 0, local: 0, made: 1, sent: 1, registered: 2, answered: 4 } as const;

/** How far an entry has come: nothing is known, here alone, in a file, under way, registered, answered. */
export function ReachSign({ state }: { readonly state: keyof typeof reachQuarters }) {
  const filled = reachQuarters[state];
  const dotted =
    state === 'unknown' || state === 'made'
      ? { strokeDasharray: '1.1 2', strokeLinecap: 'round' as const }
      : {};
  return (
    <Sign>
      <circle cx="7" cy="7" r="5.4" {...dotted} fill={filled === 4 ? 'currentColor' : 'none'} />
      {filled > 0 && filled < 4 ? <path d={pies[filled]} fill="currentColor" stroke="none" /> : null}
      {filled === 4 ? <path d="M4.3 7.2l1.9 1.9 3.5-4" stroke="var(--raised)" /> : null}
    </Sign>
  );
}
