/** What is said of a figure, in words: an amount in its unit with its source, or places in a province. */
import type { SaidFigures } from '../../../http/contract/index.ts';
import { unitIn } from '../../../plan/objects/index.ts';
import { countColumns } from '../../../plan/rounds/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import type { Figure } from './FigureName.tsx';

export function FigureWords({
  figures,
  figure,
}: {
  readonly figures: SaidFigures;
  readonly figure?: Pick<Figure, 'unit' | 'unitNames'> | undefined;
}) {
  const language = useLanguage();
  const say = useSay();
  const { amount, unit = '', source, province } = figures;
  return (
    <div className="round-statement">
      {amount === undefined ? null : (
        <p className="round-said">
          <strong>{amount}</strong> {unit === figure?.unit ? unitIn(language, unit, figure.unitNames) : unit}
        </p>
      )}
      {source === undefined ? null : (
        <p className="round-said">
          <span className="soft">{say('round.form.column.source')}</span> {source}
        </p>
      )}
      {province === undefined ? null : <p className="round-said">{province}</p>}
      {countColumns.map((name) =>
        figures[name] === undefined ? null : (
          <p key={name} className="round-said">
            <span className="soft">{say(`round.form.column.${name}`)}</span> {figures[name]}
          </p>
        ),
      )}
    </div>
  );
}
