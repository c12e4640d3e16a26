/**
 * Takes in messages from a folder: a Maildir, into which a mail server delivers, or a folder into which somebody puts
 * `.eml` files. A message is moved only after what it brought is kept, so that none is lost; one that is met again after a
 * crash brings nothing twice. What could not be placed is moved where a person sees it.
 */
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, rename, stat } from 'node:fs/promises';
import path from 'node:path';
import { type Actor, type App, takeInMessage } from '../../app/index.ts';
import { hex } from '../../base/index.ts';

/** What came of a folder: messages by what they brought. */
export interface MailNews {
  readonly forms: number;
  readonly unread: number;
  /** Messages that belong to no plan, or that cannot be read: their files, where they are now. */
  readonly nowhere: readonly string[];
}

const MOST_BYTES = 50 * 1024 * 1024;

interface Waiting {
  readonly file: string;
  /** Where it goes once it is dealt with, and where it goes when it belongs nowhere. */
  readonly done: string;
  readonly nowhere: string;
}

/** Messages that wait, oldest name first. */
async function waitingIn(folder: string): Promise<readonly Waiting[]> {
  const inbox = path.join(folder, 'new');
  const isMaildir = existsSync(inbox) && existsSync(path.join(folder, 'cur'));
  const names = (await readdir(isMaildir ? inbox : folder, { withFileTypes: true }))
    .filter((entry) => entry.isFile() && (isMaildir || /\.eml$/i.test(entry.name)))
    .map(({ name }) => name)
    .sort();
  return names.map((name): Waiting => {
    const to = (where: string, as = name): string => path.join(folder, where, as);
    return isMaildir
      ? { file: path.join(inbox, name), done: to('cur', `${name}:2,S`), nowhere: to('cur', `${name}:2,F`) }
      : { file: path.join(folder, name), done: to('done'), nowhere: to('nowhere') };
  });
}

async function readMessage(app: App, file: string) {
  if ((await stat(file)).size > MOST_BYTES) return null;
  const bytes = new Uint8Array(await readFile(file));
  try {
    const { default: PostalMime } = await import('postal-mime');
    const { from, subject = '', text = '', messageId, attachments } = await PostalMime.parse(bytes);
    return {
      from: from?.address ?? '',
      subject,
      text: text.slice(0, 100_000),
      // A message without an id is the same message as long as its bytes are.
      messageId: messageId ?? hex(app.sha256(bytes)),
      attachments: attachments.map(({ filename, content }) => {
        const whole = typeof content === 'string' ? Buffer.from(content) : content;
        return { name: filename ?? 'attachment', bytes: new Uint8Array(whole) };
      }),
    };
  } catch {
    return null;
  }
}

/** Takes in what waits in the folder. A store that cannot keep it now leaves the rest for the next time. */
export async function takeInMail(app: App, who: Actor, folder: string): Promise<MailNews> {
  const lost: string[] = [];
  const news = { forms: 0, unread: 0 };
  for (const { file, done, nowhere } of await waitingIn(folder)) {
    const message = await readMessage(app, file);
    const taken = message === null ? null : await takeInMessage(app, who, message);
    if (taken !== null && !taken.ok) throw new Error(`mail not taken in: ${taken.error.code}`);
    const { read = [], unread = [] } = taken?.value ?? {};
    news.forms += read.length;
    news.unread += unread.length;
    const isPlaced = read.length + unread.length > 0;
    if (!isPlaced) lost.push(nowhere);
    const target = isPlaced ? done : nowhere;
    await mkdir(path.dirname(target), { recursive: true });
    await rename(file, target);
  }
  return { ...news, nowhere: lost };
}
