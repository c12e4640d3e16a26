/** Mail by SMTP. A server that refuses and one that is not there are problems with the server's own words, never thrown. */
import type { Transporter } from 'nodemailer';
import type { Mailer } from '../../app/index.ts';
import { err, ok, problem } from '../../base/index.ts';

/** The server that takes our mail, and whom it comes from. */
export interface MailServer {
  /** smtp://name:password@host:port, or smtps:// where the connection is encrypted from the first byte. */
  readonly url: string;
  readonly from: string;
}

/** Milliseconds that the server may take to connect, to greet and to answer. */
const patience = {
  connectionTimeout: 10_000,
  greetingTimeout: 10_000,
  socketTimeout: 30_000,
  dnsTimeout: 10_000,
};

function textAt(error: unknown, name: string): string {
  const value = error instanceof Error ? Reflect.get(error, name) : undefined;
  return typeof value === 'string' ? value : '';
}

/** The system's short code where there is one, else the library's. */
function reasonOf(error: unknown): string {
  const code = /\bE[A-Z]{4,}\b/.exec(textAt(error, 'message'))?.[0] ?? textAt(error, 'code');
  return code === '' ? String(error).slice(0, 200) : code;
}

/** Sends by this server. */
export function smtpMailer({ url, from }: MailServer): Mailer {
  const options = { url, ...patience, disableFileAccess: true, disableUrlAccess: true };
  let opened: Promise<Transporter> | null = null;
  // Loaded with the first mail: most starts send none.
  const open = async () => (await import('nodemailer')).createTransport(options);
  return {
    async send({ to, subject, text, messageId, attachments }) {
      try {
        opened ??= open();
        await (await opened).sendMail({
          from,
          to: [...to],
          subject,
          text,
          messageId: `<${messageId}>`,
          attachments: attachments.map(({ name, mediaType, bytes }) => {
            return { filename: name, contentType: mediaType, content: Buffer.from(bytes) };
          }),
        });
        return ok(null);
      } catch (error) {
        const said = textAt(error, 'response');
        if (said !== '') return err(problem('mail-refused', { reason: said.slice(0, 200) }));
        return err(problem('mail-unreachable', { reason: reasonOf(error) }));
      }
    },
  };
}
