/** A real server of SMTP in this process, on a port of its own; what it takes is parsed as a reader of mail would. */
import PostalMime, { type Email } from 'postal-mime';
import { SMTPServer } from 'smtp-server';
import type { Closing } from '../test-node.ts';

/** A message that was taken. */
export interface TakenMessage {
  readonly to: readonly string[];
  readonly raw: Buffer;
  readonly mail: Email;
}

/** Starts a server; it refuses the addresses named, and ends with the test. */
export async function startSmtp(t: Closing, { refuses = [] }: { readonly refuses?: readonly string[] } = {}) {
  const messages: TakenMessage[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS', 'AUTH'],
    onRcptTo({ address }, _, done) {
      done(refuses.includes(address) ? new Error('no such mailbox') : null);
    },
    onData(stream, { envelope }, done) {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        const raw = Buffer.concat(chunks);
        PostalMime.parse(raw).then((mail) => {
          messages.push({ to: envelope.rcptTo.map(({ address }) => address), raw, mail });
          done();
        }, done);
      });
    },
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve());
  });
  const address = server.server.address();
  if (address === null || typeof address === 'string') throw new Error('a server without a port');
  let isStopped = false;
  const stop = async (): Promise<void> => {
    if (isStopped) return;
    isStopped = true;
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
    });
  };
  t.after(stop);
  return { url: `smtp://127.0.0.1:${address.port}`, messages, stop };
}
