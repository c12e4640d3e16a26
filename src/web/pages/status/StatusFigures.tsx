/** Figures as n of m, each a way to its rows; below them how all that counts is spread over the words of an axis. */
import type { FigureRows, Figures } from '../../../http/contract/index.ts';
import { formatNumber, isMessageKey } from '../../../i18n/desk/index.ts';
import type { Query } from '../../data/index.ts';
import { Figure, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { rowsLink } from './addresses.ts';

interface FiguresProps {
  readonly planId: string;
  readonly figures: Figures;
  /** What the page is narrowed to beside: a period, an area. */
  readonly at: Query;
}

/** The figures of the plan. */
export function StatusFigures({ planId, figures, at }: FiguresProps) {
  const say = useSay();
  return (
    <div className="figures">
      {figures.figures.map(({ id, n, m, rows }) => (
        <Figure
          key={id}
          name={say(`status.figure.${id}`)}
          n={n}
          of={m}
          href={rowsLink(planId, rows, at)}
          note={say(`status.figure-note.${id}`)}
          bar={id !== 'late'}
        />
      ))}
    </div>
  );
}

/** How the flagships stand. */
export function FlagshipFigures({ planId, figures, at }: FiguresProps) {
  const say = useSay();
  const [all] = figures.flagships.filter(({ id }) => id === 'reported');
  if (all === undefined || all.m === 0) return null;
  return (
    <section aria-labelledby="flagships">
      <h2 id="flagships">{say('status.flagships')}</h2>
      <div className="figures">
        {figures.flagships.map(({ id, n, m, rows }) => (
          <Figure
            key={id}
            name={say(`status.figure.${id}`)}
            n={n}
            of={m}
            href={rowsLink(planId, rows, at)}
            bar={id !== 'late'}
          />
        ))}
      </div>
    </section>
  );
}

const axes = ['progress', 'timing', 'evidence', 'basis'] as const;

/** The words of an axis, each with how many stand there. */
export function Axes({ planId, figures, at }: FiguresProps) {
  const say = useSay();
  return (
    <div className="status-axes">
      {axes.map((axis) => (
        <section key={axis} aria-labelledby={`axis-${axis}`}>
          <h2 id={`axis-${axis}`}>{say(`status.axis.${axis}`)}</h2>
          <ul className="plain-list">
            {figures.axes[axis].map(({ word, n, rows }) => (
              <AxisLine key={word} name={axisWord(say, axis, word)} n={n} href={link(planId, rows, at)} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

const link = (planId: string, rows: FigureRows, at: Query): string => rowsLink(planId, rows, at);

/** The word of an axis in the reader's language. */
export function axisWord(say: ReturnType<typeof useSay>, axis: (typeof axes)[number], word: string): string {
  const key = axis === 'progress' ? `term.progress.${word}` : `status.${axis}.${word}`;
  return isMessageKey(key) ? say(key) : word;
}

function AxisLine({ name, n, href }: { readonly name: string; readonly n: number; readonly href: string }) {
  const language = useLanguage();
  return (
    <li className="status-axis-line">
      {n === 0 ? (
        <span className="soft">{name}</span>
      ) : (
        <TextLink href={href} look="quiet">
          {name}
        </TextLink>
      )}
      <span className="status-count">{formatNumber(language, n)}</span>
    </li>
  );
}
