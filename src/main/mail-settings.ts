/** Settings of mail: the server that takes it, whom it comes from, and the folder that answers come to. */
import path from 'node:path';
import type { MailServer } from '../jobs/index.ts';

/** null where nothing was said. */
export interface MailSettings {
  readonly server: MailServer | null;
  readonly folder: string | null;
}

/** What an address of a mail server looks like. */
export const smtpForm = 'smtp://name:password@mail.example:587, smtps://…';
/** An address, or a name with an address in angle brackets, in one line. */
export const senderForm = /^(?:[^\s<>@]+@[^\s<>@]+|[^\r\n<>]{1,200}<[^\s<>@]+@[^\s<>@]+>)$/;

/** The address of a mail server as it was given; null where it is none. */
export function toSmtpAddress(given: string): string | null {
  const url = URL.canParse(given) ? new URL(given) : null;
  return url !== null && /^smtps?:$/.test(url.protocol) && url.hostname !== '' ? given : null;
}

/** The settings together. */
export function mailSettings(
  url: string | null,
  from: string | null,
  folder: string | undefined,
): MailSettings {
  return {
    server: url === null || from === null ? null : { url, from },
    folder: folder === undefined || folder === '' ? null : path.resolve(folder),
  };
}
