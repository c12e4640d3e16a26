/**
 * One line of the text as printed: the label hung in the margin, each commitment's words a link with a hairline under
 * them, dashed while proposed and solid when accepted, and its mark in the outer margin.
 */
import type { MouseEvent } from 'react';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { links, mentionWords, Unparted } from '../../commitments/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import type { Line, Mark, Piece, Run } from './set-text.ts';

export interface SetLineProps {
  readonly line: Line;
  readonly planId: string;
  /** Number of a commitment within its provision. */
  readonly ordinals: ReadonlyMap<string, number>;
  readonly open: string | null;
  readonly onOpen: (id: string) => void;
}

export function SetLine(props: SetLineProps) {
  const { line } = props;
  const { provision } = line;
  const id = line.first ? { id: `provision-${provision.id}` } : {};
  const content = (
    <>
      {line.label === '' ? null : <span className="set-label">{line.label}</span>}
      {line.label === '' ? null : ' '}
      {line.runs.map((run) => (
        <SetRun key={run.pieces[0]?.start ?? 0} run={run} {...props} />
      ))}
    </>
  );
  const place = { 'data-provision': provision.id, 'data-start': line.start, ...id };
  const className = [
    'set-line',
    line.heading ? 'set-heading' : `set-role-${provision.role}`,
    line.gap ? 'set-gap' : '',
  ]
    .filter((name) => name !== '')
    .join(' ');
  if (!line.heading)
    return (
      <p {...place} className={className}>
        {content}
      </p>
    );
  const Heading = provision.depth <= 1 ? 'h2' : provision.depth === 2 ? 'h3' : 'h4';
  return (
    <Heading {...place} className={className}>
      {content}
    </Heading>
  );
}

function SetRun({ run, planId, ordinals, open, onOpen }: SetLineProps & { readonly run: Run }) {
  const say = useSay();
  const language = useLanguage();
  const { mark } = run;
  const words = run.pieces.map((piece) => <SetPiece key={piece.start} piece={piece} />);
  if (mark === null) return words;
  const ordinal = ordinals.get(mark.id) ?? 0;
  const press = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    onOpen(mark.id);
  };
  return (
    <a
      className={`cmark cmark-${mark.what} line-on-paper`}
      href={links.commitment(planId, mark.id)}
      onClick={press}
      {...(run.opens ? { id: `mark-${mark.id}`, 'data-mark': mark.id } : {})}
      {...(open === mark.id ? { 'aria-current': 'true' } : {})}
    >
      {run.opens ? (
        <span className="cmark-margin" data-column={ordinal % 4} aria-hidden="true">
          {ordinal}
        </span>
      ) : null}
      {run.opens ? (
        <span className="unseen" lang={htmlLang[language]}>
          {say(`reader.mark.${mark.what}`, { n: ordinal })}
        </span>
      ) : null}
      {words}
    </a>
  );
}

function SetPiece({ piece }: { readonly piece: Piece }) {
  const say = useSay();
  if (piece.mention === null) return <Unparted text={piece.text} />;
  return (
    <span className={`mention mention-${piece.mention.type}`} title={mentionWords(say, piece.mention.type)}>
      <Unparted text={piece.text} />
    </span>
  );
}

/** Number of each mark within its provision, in reading order. */
export function ordinalsOf(marks: readonly Mark[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  const ordered = [...marks].sort((a, b) => (a.spans[0]?.start ?? 0) - (b.spans[0]?.start ?? 0));
  return new Map(
    ordered.map((mark) => {
      const n = (seen.get(mark.provision) ?? 0) + 1;
      seen.set(mark.provision, n);
      return [mark.id, n];
    }),
  );
}
