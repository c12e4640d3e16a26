/**
 * Selecting words in a provision: to move the bounds of a commitment, to split it, or to draw one where the machine
 * proposed none. Every letter is an element of its own, so that a place on the screen is a place in the text whatever
 * the browser thinks of Lao words; what is read out is the plain text and the handles.
 */
import { type PointerEvent, useMemo, useRef } from 'react';
import type { Span } from '../../../base/index.ts';
import { useDraft } from '../../data/index.ts';
import { Acts, Button, Kbd } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ChangedNotice, type ChangedNoticeProps, dropping } from '../ChangedNotice.tsx';
import { DraftNote } from '../DraftNote.tsx';
import { formKeys } from '../form-keys.ts';
import { langOf } from '../Words.tsx';
import { CutHandle, placeAt } from './CutHandle.tsx';
import { cutPartAt, drawPart, groundOf, isSameCut, mendCut, moveEdge, type Part, stepFrom } from './cut.ts';

export type CutMode = 'recut' | 'split' | 'add';

export interface CutEditorProps {
  /** Under this key what was cut is kept until it is registered. */
  readonly subject: string;
  readonly mode: CutMode;
  readonly words: string;
  readonly start: number;
  readonly language: string | undefined;
  readonly parts: readonly Part[];
  /** Spans of the provision's other commitments. */
  readonly taken: readonly Span[];
  readonly busy: boolean;
  /** Why it was not registered, with what can be done about it. */
  readonly refusal: ChangedNoticeProps | null;
  /** Answers true once it is registered. */
  readonly onSave: (parts: readonly Part[]) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** The editor; what it hands back are code points of the text. */
export function CutEditor(props: CutEditorProps) {
  const { mode, words, language, taken, busy, refusal, onSave, onCancel } = props;
  const say = useSay();
  const { ground, parts, setParts, draft, pointer } = useCutting(props);
  const ready = isReady(mode, parts, props.parts);
  const save = async () => {
    if (ready && !busy && (await onSave(parts))) draft.drop(parts);
  };
  const box = useRef<HTMLFormElement>(null);
  // The button goes with the draft: the focus stays in the editor.
  const dropDraft = () => {
    draft.drop();
    box.current?.querySelector<HTMLElement>('[role="slider"]')?.focus();
  };
  return (
    <form
      ref={box}
      className="cut"
      aria-label={say(`commitment.cut.${mode}`)}
      onKeyDown={formKeys(() => void save(), onCancel)}
      onSubmit={(event) => event.preventDefault()}
    >
      <p className="cut-title" aria-hidden="true">
        {say(`commitment.cut.${mode}`)}
      </p>
      <p className="cut-help soft">
        <Kbd>←</Kbd> <Kbd>→</Kbd>{' '}
        {say(mode === 'split' ? 'commitment.cut.split-help' : 'commitment.cut.help')}
      </p>
      <p className="unseen" {...langOf(language)}>
        {words}
      </p>
      <div className={`cut-words cut-${mode}`} {...langOf(language)} {...pointer}>
        <CutLetters
          {...{ ground, parts, taken }}
          onMove={(edge, to) => setParts(moveEdge(ground, parts, taken, edge, to))}
          onMend={(index) => setParts(mendCut(parts, index))}
        />
      </div>
      {mode === 'split' ? (
        <SplitCaret {...{ ground, parts }} onCut={(at) => setParts(cutPartAt(ground, parts, at))} />
      ) : null}
      {refusal === null ? null : <ChangedNotice {...dropping(refusal, () => draft.drop())} />}
      {draft.restored ? <DraftNote onDrop={dropDraft} /> : null}
      <Acts>
        <Button look="primary" busy={busy} isDisabled={!ready} onPress={() => void save()}>
          {say(`commitment.cut.save-${mode}`, { n: parts.length })}
        </Button>
        <Button onPress={onCancel}>{say('commitment.cancel')}</Button>
      </Acts>
    </form>
  );
}

/** True once there is something to register. */
function isReady(mode: CutMode, parts: readonly Part[], before: readonly Part[]): boolean {
  if (mode === 'split') return parts.length > 1;
  return mode === 'add' ? parts.length === 1 : !isSameCut(parts, before);
}

/** The parts as they are cut, and what the pointer does to them. */
function useCutting({ subject, mode, words, start, taken, parts: before }: CutEditorProps) {
  const ground = useMemo(() => groundOf(words, start), [words, start]);
  const draft = useDraft(`cut ${mode} ${subject}`, before);
  const { value: parts, set: setParts } = draft;
  const drawnFrom = useRef<number | null>(null);
  const onPointerDown = (event: PointerEvent) => {
    if (event.target instanceof HTMLElement && event.target.closest('[role="slider"], button') !== null)
      return;
    const at = placeAt(event.clientX, event.clientY);
    if (at === null) return;
    if (mode === 'split') setParts(cutPartAt(ground, parts, whole(ground, at)));
    if (mode === 'add') drawnFrom.current = at;
  };
  const onPointerMove = (event: PointerEvent) => {
    const from = drawnFrom.current;
    const to = from === null ? null : placeAt(event.clientX, event.clientY);
    if (from === null || to === null || from === to) return;
    const part = drawPart(ground, taken, whole(ground, from), whole(ground, to));
    if (part !== null) setParts([part]);
  };
  const onPointerUp = () => {
    drawnFrom.current = null;
  };
  return { ground, parts, setParts, draft, pointer: { onPointerDown, onPointerMove, onPointerUp } };
}

type GroundOf = ReturnType<typeof groundOf>;

/** A place that a letter's marks would be cut off from is moved behind them. */
function whole(ground: GroundOf, at: number): number {
  const before = stepFrom(ground, at, -1, false);
  return before === null ? at : (stepFrom(ground, before, 1, false) ?? at);
}

interface LettersProps {
  readonly ground: GroundOf;
  readonly parts: readonly Part[];
  readonly taken: readonly Span[];
  readonly onMove: (edge: { part: number; span: number; side: 'start' | 'end' }, to: number) => void;
  readonly onMend: (part: number) => void;
}

function CutLetters({ ground, parts, taken, onMove, onMend }: LettersProps) {
  const say = useSay();
  const inside = (spans: readonly Span[], at: number) =>
    spans.some((span) => span.start <= at && at < span.end);
  const edges = parts.flatMap((part, p) =>
    part.flatMap((span, s) => [
      { part: p, span: s, side: 'start' as const, at: span.start },
      { part: p, span: s, side: 'end' as const, at: span.end },
    ]),
  );
  return [...ground.points, ''].map((letter, i) => {
    const at = ground.start + i;
    const held = parts.findIndex((part) => inside(part, at));
    const kind = held >= 0 ? 'cut-in' : inside(taken, at) ? 'cut-taken' : 'cut-out';
    const here = edges.filter((edge) => edge.at === at).sort((a) => (a.side === 'end' ? -1 : 1));
    return (
      <span key={at}>
        {here.map((edge) => (
          <span key={`${edge.part} ${edge.span} ${edge.side}`}>
            {edge.side === 'start' && edge.part > 0 && edge.span === 0 ? (
              <button
                type="button"
                className="cut-mend"
                aria-label={say('commitment.cut.mend', { n: edge.part + 1 })}
                onClick={() => onMend(edge.part)}
              >
                ×
              </button>
            ) : null}
            <CutHandle
              ground={ground}
              part={edge.part + 1}
              side={edge.side}
              at={at}
              onMove={(to) => onMove(edge, to)}
            />
          </span>
        ))}
        {letter === '' ? null : (
          <span aria-hidden="true" className={kind} data-at={at} data-part={held < 0 ? undefined : held % 4}>
            {letter}
          </span>
        )}
      </span>
    );
  });
}

/** Splitting by keyboard: the phrases after which it can be cut, as buttons. */
function SplitCaret({
  ground,
  parts,
  onCut,
}: {
  readonly ground: GroundOf;
  readonly parts: readonly Part[];
  readonly onCut: (at: number) => void;
}) {
  const say = useSay();
  const places = phraseStarts(ground, parts);
  if (places.length === 0) return null;
  return (
    <fieldset className="cut-places">
      <legend className="soft">{say('commitment.cut.places')}</legend>
      {places.map((at) => (
        <Button key={at} small onPress={() => onCut(at)}>
          {ground.points.slice(at - ground.start, at - ground.start + 10).join('')}…
        </Button>
      ))}
    </fieldset>
  );
}

/** Where a phrase begins inside a part: the likely places of a cut. */
function phraseStarts(ground: GroundOf, parts: readonly Part[]): readonly number[] {
  const places: number[] = [];
  for (const span of parts.flat()) {
    let at: number | null = span.start;
    while (at !== null && at < span.end) {
      const letter = ground.points[at - ground.start] ?? '';
      if (at > span.start && /[\p{L}\p{N}“《‘(（]/u.test(letter)) places.push(at);
      at = stepFrom(ground, at, 1, true);
    }
  }
  return places;
}
