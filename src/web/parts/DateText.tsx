/** A date in the reader's language; an instant in the node's zone. The machine-readable form stands in the element. */
import { formatDate, formatInstant, formatInstantDay } from '../../i18n/desk/index.ts';
import { useLanguage } from '../words/index.ts';

/** A day, a month or a year, as precisely as it is known. */
export function DateText({ date }: { readonly date: string }) {
  return <time dateTime={date}>{formatDate(useLanguage(), date)}</time>;
}

/** A moment, in the zone given; `day` leaves the time of day away. */
export function InstantText({
  at,
  zone,
  day = false,
}: {
  readonly at: string;
  readonly zone: string;
  readonly day?: boolean;
}) {
  const language = useLanguage();
  return (
    <time dateTime={at}>
      {day ? formatInstantDay(language, at, zone) : formatInstant(language, at, zone)}
    </time>
  );
}
