/** One line: the words of both plans where they differ, what became of the commitment, and how far that was accepted. */
import { Fragment } from 'react';
import type { SuccessionLine } from '../../../http/contract/index.ts';
import { links } from '../../commitments/index.ts';
import { Button, Checkbox, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { ChangeHead, ChangeWords, Effects } from '../compare/ChangeLine.tsx';

export interface LineProps {
  readonly line: SuccessionLine;
  readonly language: string;
  readonly plan: string;
  readonly before: string;
  /** Null where it cannot be chosen. */
  readonly chosen: boolean | null;
  readonly onChoose: (isChosen: boolean) => void;
  readonly takeBack: (() => void) | null;
  readonly busy: boolean;
  /** A text beside the first was compared: how far it was accepted is not seen there. */
  readonly isFurther: boolean;
}

const tones = {
  open: 'plain',
  half: 'care',
  accepted: 'good',
  unsettled: 'note',
} as const;

/** Where each side that is no accepted commitment is reviewed: its provision in the review of its plan. */
function ToReview({ line, plan, before }: Pick<LineProps, 'line' | 'plan' | 'before'>) {
  const say = useSay();
  const sides = [
    [line.old, before, 'succession.review-before'],
    [line.now, plan, 'succession.review-after'],
  ] as const;
  return (
    <>
      {sides.map(([side, of, word]) => {
        const at = side?.provision.id ?? null;
        return side === null || at === null ? null : (
          <Fragment key={word}>
            <TextLink href={`${links.review(of, { at })}#provision-${at}`}>
              {say(word, { path: side.provision.path })}
            </TextLink>{' '}
          </Fragment>
        );
      })}
    </>
  );
}

export function Line(props: LineProps) {
  const { line, language, plan, before, chosen, onChoose, takeBack, busy, isFurther } = props;
  const say = useSay();
  const { state, old, now } = line;
  return (
    <li className="change succession-line" data-state={state}>
      <div className="succession-head">
        {chosen === null ? null : (
          <Checkbox
            isSelected={chosen}
            onChange={onChoose}
            aria-label={say('succession.choose-line', { words: (now ?? old)?.words ?? '' })}
          />
        )}
        <ChangeHead change={line} plan={plan} earlier={before} />
        {isFurther ? null : <Tag tone={tones[state]}>{say(`succession.state.${state}`)}</Tag>}
      </div>
      <ChangeWords change={line} language={language} />
      <Effects change={line} language={language} />
      {state === 'half' ? <p className="soft">{say('succession.half-help')}</p> : null}
      {state === 'unsettled' && !isFurther ? (
        <p className="soft">
          {say('succession.unsettled-help')} <ToReview line={line} plan={plan} before={before} />
        </p>
      ) : null}
      {takeBack === null ? null : (
        <p className="not-on-paper">
          <Button small isDisabled={busy} onPress={takeBack}>
            {say('succession.take-back')}
          </Button>
        </p>
      )}
    </li>
  );
}
