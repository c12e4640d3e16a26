/** One change: what it is, its words with what was taken out and put in, and what it does in words of its own. */
import { langOf, links } from '../../commitments/index.ts';
import { Checkbox, Tag, TextLink } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { pickOf } from './carrying.ts';
import { type Change, piecesOf } from './shown.ts';
import type { Carrying } from './use-carrying.ts';

export interface ChangeLineProps {
  readonly change: Change;
  readonly language: string;
  readonly plan: string;
  readonly earlier: string;
  /** Null for who may not settle anything in the new plan. */
  readonly carrying: Carrying | null;
}

const tones = {
  new: 'accent',
  gone: 'plain',
  kept: 'plain',
  reworded: 'plain',
  sharpened: 'good',
  weakened: 'care',
  mixed: 'note',
} as const;

export function ChangeLine({ change, language, plan, earlier, carrying }: ChangeLineProps) {
  return (
    <li className="change">
      <ChangeHead change={change} plan={plan} earlier={earlier} />
      <ChangeWords change={change} language={language} />
      <Effects change={change} language={language} />
      <Carried change={change} carrying={carrying} />
    </li>
  );
}

/** What became of it, and where it stands. */
export function ChangeHead({ change, plan, earlier }: Omit<ChangeLineProps, 'language' | 'carrying'>) {
  const say = useSay();
  const { verdict, isMoved } = change;
  return (
    <p className="change-head">
      <Tag tone={tones[verdict]}>{say(`compare.verdict.${verdict}`)}</Tag>
      {isMoved ? <Tag tone="note">{say('compare.moved')}</Tag> : null}
      <Places change={change} plan={plan} earlier={earlier} />
    </p>
  );
}

/** The words with what was taken out and put in. */
export function ChangeWords({ change: { diff }, language }: Pick<ChangeLineProps, 'change' | 'language'>) {
  return (
    <p className="change-words" {...langOf(language)}>
      {piecesOf(diff).map(({ at, kind, text }) =>
        kind === 'same' ? text : kind === 'gone' ? <del key={at}>{text}</del> : <ins key={at}>{text}</ins>,
      )}
    </p>
  );
}

/** Paths in both editions, each the way to its commitment. */
function Places({ change: { old, now }, plan, earlier }: Omit<ChangeLineProps, 'language' | 'carrying'>) {
  const one = (of: string, side: NonNullable<Change['old']>) =>
    side.item === null ? (
      <span>{side.provision.path}</span>
    ) : (
      <TextLink look="quiet" href={links.commitment(of, side.item)}>
        {side.provision.path}
      </TextLink>
    );
  return (
    <span className="change-places">
      {old === null ? null : one(earlier, old)}
      {old === null || now === null ? null : <span aria-hidden="true">→</span>}
      {now === null ? null : one(plan, now)}
    </span>
  );
}

/** What a new wording does, in words of its own. */
export function Effects({ change, language }: Pick<ChangeLineProps, 'change' | 'language'>) {
  const say = useSay();
  const { effects, old, now } = change;
  if (effects.length === 0) return null;
  return (
    <ul className="change-effects">
      {effects.map(({ what, direction, from, to }) => (
        <li key={`${what} ${from} ${to}`} data-direction={direction}>
          <span className="soft">{say(`compare.what.${what}`)}</span>{' '}
          <span {...(from === null && to === null ? {} : langOf(language))}>
            {from !== null && to !== null ? say('compare.from-to', { from, to }) : null}
          </span>
          {from === null && to !== null ? say('compare.added', { to }) : null}
          {from !== null && to === null ? say('compare.dropped', { from }) : null}
          {from === null && to === null && old !== null && now !== null
            ? say('compare.strength-change', {
                from: say(`term.strength.${old.strength}`),
                to: say(`term.strength.${now.strength}`),
              })
            : null}
        </li>
      ))}
    </ul>
  );
}

/** What is known of the earlier commitment and open in the new one, with the box that picks it. */
function Carried({ change, carrying }: Pick<ChangeLineProps, 'change' | 'carrying'>) {
  const say = useSay();
  const { carries } = change;
  if (carries === null) return null;
  const pick = pickOf(change);
  const words = (
    <>
      {carries.leads === undefined ? null : (
        <span>
          <span className="soft">{say('term.field.leads')}</span> {carries.leads.join(say('compare.comma'))}
        </span>
      )}{' '}
      {carries.done == null ? null : (
        <span>
          <span className="soft">{say('term.field.done')}</span> {carries.done}
        </span>
      )}
    </>
  );
  return (
    <div className="change-carries">
      {carrying === null || pick === null ? (
        words
      ) : (
        <Checkbox
          isSelected={carrying.chosen.has(pick.now)}
          onChange={(isSelected) => {
            const others = [...carrying.chosen].filter((id) => id !== pick.now);
            carrying.choose(new Set(isSelected ? [...others, pick.now] : others));
          }}
        >
          {words}
        </Checkbox>
      )}
    </div>
  );
}
