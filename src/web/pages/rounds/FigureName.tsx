/** What a figure is: the indicator with its unit, or the course, its date and the province. */
import type { RoundForm } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { unitIn } from '../../../plan/objects/index.ts';
import { localName, localNameLanguage } from '../../frame/index.ts';
import { DateText } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

/** A figure of a form. */
export type Figure = RoundForm['figures'][number];

/** The unit of a figure as the reader's language writes it. */
export function useUnit({ unit, unitNames }: Pick<Figure, 'unit' | 'unitNames'>): string {
  return unitIn(useLanguage(), unit, unitNames);
}

export function FigureName({ figure }: { readonly figure: Omit<Figure, 'key'> & { readonly key?: string } }) {
  const say = useSay();
  const language = useLanguage();
  const { key, kind, title, province, provinces, lastPeriod } = figure;
  const unit = useUnit(figure);
  const place = provinces.length === 0 ? say('round.page.further-province') : localName(province, language);
  return (
    <>
      {key === undefined ? null : `${key} · `}
      <span lang={htmlLang[localNameLanguage(title, language)]}>{localName(title, language)}</span>{' '}
      {kind === 'value' ? (
        <span className="soft">{say('round.page.in-unit', { what: '', unit }).trim()}</span>
      ) : (
        <span className="soft">
          {lastPeriod === null ? null : <DateText date={lastPeriod} />} · {place}
        </span>
      )}
    </>
  );
}
