/**
 * Days of a plan as an iCalendar file (RFC 5545): all-day events and times in UTC alone, so that no reader's time zone moves them.
 * The event of a thing keeps its UID, so that a calendar that reads the address again moves it.
 */
import ical, { ICalEventTransparency } from 'ical-generator';
import { formatDate, isMessageKey, type Language, translate } from '../../i18n/index.ts';
import type { CalendarEvent } from '../../views/index.ts';

/** A calendar and how it is called. */
export interface CalendarToWrite {
  readonly title: string;
  readonly language: Language;
  readonly events: readonly CalendarEvent[];
  /** Scheme and host under which its pages are. */
  readonly origin: string;
}

const day = 24 * 60 * 60_000;
const atMidnight = (date: string): Date => new Date(`${date}T00:00:00Z`);

function nameOf({ label, type, what, days, by }: CalendarEvent, language: Language): string {
  const key = `object.${type}.one`;
  const kind = isMessageKey(key) ? translate(language, key) : type;
  const name = label[language] ?? label.zh ?? label.lo ?? label.en ?? kind;
  if (what === 'notice') return translate(language, 'calendar.notice', { name, days: days ?? 0 });
  if (what === 'takes-place') return translate(language, 'calendar.takes-place', { type: kind, name });
  if (by === null) return translate(language, 'calendar.due', { type: kind, name });
  return translate(language, 'calendar.due-by', { type: kind, name, by: formatDate(language, by) });
}

/** The file's text. */
export function writeCalendar({ title, language, events, origin }: CalendarToWrite): string {
  // The library escapes what events say, and not the calendar's name.
  const name = title.replace(/[\\;,]/g, '\\$&');
  const calendar = ical({ name, prodId: { company: 'Entente', product: 'Entente', language } });
  for (const event of events)
    calendar.createEvent({
      id: event.uid,
      start: atMidnight(event.first),
      // The end of an all-day event is the first day after it.
      end: new Date(atMidnight(event.last).getTime() + day),
      allDay: true,
      summary: nameOf(event, language),
      url: `${origin}${event.page}`,
      description: `${origin}${event.page}`,
      stamp: new Date(event.changedAt),
      lastModified: new Date(event.changedAt),
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}
