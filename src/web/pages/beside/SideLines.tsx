/** One side of a row: the lines as printed, commitments marked and linked, what differs marked. */

import { links, Unparted } from '../../commitments/index.ts';
import { useSay } from '../../words/index.ts';
import type { Line, Run } from '../reader/set-text.ts';

export interface SideProps {
  readonly lines: readonly Line[];
  readonly planId: string;
  readonly language: { readonly lang?: string };
  /** What the language is called, for the head of the cell on small screens. */
  readonly name: string;
  readonly side: 'first' | 'other';
  readonly ordinals: ReadonlyMap<string, number>;
}

export function SideLines({ lines, planId, language, name, side, ordinals }: SideProps) {
  const say = useSay();
  return (
    <div className={`beside-side beside-${side}`}>
      <p className="beside-language">{name}</p>
      {lines.length === 0 ? (
        <p className="beside-none soft">{say('beside.none')}</p>
      ) : (
        <div {...language}>
          {lines.map((line) => (
            <SideLine key={line.start} line={line} planId={planId} ordinals={ordinals} />
          ))}
        </div>
      )}
    </div>
  );
}

function SideLine({
  line,
  planId,
  ordinals,
}: Pick<SideProps, 'planId' | 'ordinals'> & { readonly line: Line }) {
  const words = (
    <>
      {line.label === '' ? null : <span className="beside-label">{line.label} </span>}
      {line.runs.map((run) => (
        <SideRun key={run.pieces[0]?.start ?? 0} run={run} planId={planId} ordinals={ordinals} />
      ))}
    </>
  );
  const className = `beside-line beside-role-${line.provision.role}${line.heading ? ' beside-heading' : ''}`;
  if (!line.heading) return <p className={className}>{words}</p>;
  const Heading = line.provision.depth <= 1 ? 'h2' : 'h3';
  return <Heading className={className}>{words}</Heading>;
}

function SideRun({ run, planId, ordinals }: Pick<SideProps, 'planId' | 'ordinals'> & { readonly run: Run }) {
  const say = useSay();
  const words = run.pieces.map(({ start, text, mention }) =>
    mention === null ? (
      <Unparted key={start} text={text} />
    ) : (
      <mark key={start} className="beside-differs">
        <Unparted text={text} />
      </mark>
    ),
  );
  const { mark } = run;
  if (mark === null) return words;
  const n = ordinals.get(mark.id) ?? 0;
  return (
    <a className={`cmark cmark-${mark.what} beside-mark`} href={links.commitment(planId, mark.id)}>
      {run.opens ? (
        <sup className="beside-number">
          <span aria-hidden="true">{n}</span>
          <span className="unseen">{say(`reader.mark.${mark.what}`, { n })}</span>
        </sup>
      ) : null}
      {words}
    </a>
  );
}
