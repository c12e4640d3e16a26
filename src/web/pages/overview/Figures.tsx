/** The plan's figures. Each is "n of m" or a plain count; what is not reported is said to be so, never counted as zero. */
import type { Overview } from '../../../http/contract/index.ts';
import { isMessageKey } from '../../../i18n/desk/index.ts';
import { Figure } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

export function Figures({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const words = (key: string) => (isMessageKey(key) ? say(key) : null);
  return (
    <section aria-labelledby="figures">
      <h2 id="figures" className="unseen">
        {say('overview.figures')}
      </h2>
      <div className="figures">
        {overview.figures.map((figure) => {
          const unreported = figure.key === 'reported' && figure.n === 0;
          const note = words(
            unreported ? 'overview.figure-note.reported-none' : `overview.figure-note.${figure.key}`,
          );
          return (
            <Figure
              key={figure.key}
              name={words(`overview.figure.${figure.key}`) ?? figure.key}
              n={figure.n}
              of={figure.of}
              href={figure.href}
              bar={!unreported}
              {...(note === null ? {} : { note })}
            />
          );
        })}
      </div>
    </section>
  );
}
