/**
 * Answers other nodes: one address, `POST /exchange/<genesis hash>`, a bundle in, a bundle out. Whoever shows no certificate
 * is refused before its body is read; which party it is the app finds by the certificate's hash [SY20].
 */

import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import { TLSSocket } from 'node:tls';
import type { App } from '../app/index.ts';
import { answerByLine } from '../app/joint/index.ts';
import { type Problem, problems } from '../base/index.ts';
import { type Certificate, hashOf } from './certificate.ts';

const MOST_BYTES = 64 * 1_024 * 1_024;
const MOST_AT_ONCE = 32;

/** What the listener is handed. */
export interface Answering {
  readonly app: App;
  readonly own: Certificate;
  readonly host: string;
  readonly port: number;
  readonly tellFault: (fault: unknown) => void;
}

/** A line that listens. */
export interface ListeningLine {
  readonly port: number;
  close(): Promise<void>;
}

function certificateOf(call: IncomingMessage): string | null {
  if (!(call.socket instanceof TLSSocket)) return null;
  const { raw } = call.socket.getPeerCertificate();
  return raw === undefined ? null : hashOf(raw);
}

function refuse(answer: ServerResponse, status: number, code: string): void {
  answer.writeHead(status, { 'content-type': 'text/plain', connection: 'close' });
  answer.end(code);
}

async function bodyOf(call: IncomingMessage): Promise<Uint8Array | null> {
  const pieces: Buffer[] = [];
  let size = 0;
  for await (const piece of call) {
    const bytes = Buffer.from(piece);
    size += bytes.length;
    if (size > MOST_BYTES) return null;
    pieces.push(bytes);
  }
  return new Uint8Array(Buffer.concat(pieces));
}

async function answerCall(app: App, call: IncomingMessage, answer: ServerResponse): Promise<void> {
  const certificate = certificateOf(call);
  if (certificate === null) return refuse(answer, 403, 'not-allowed');
  const [, plan] = /^\/exchange\/([A-Za-z0-9_-]{43})$/.exec(call.url ?? '') ?? [];
  if (call.method !== 'POST' || plan === undefined) return refuse(answer, 404, 'not-found');
  const bytes = await bodyOf(call);
  if (bytes === null) return refuse(answer, 413, 'request-too-large');
  const answered = await answerByLine(app, { plan, certificate, bytes });
  if (!answered.ok) return refuse(answer, statusOf(answered.error), answered.error.code);
  answer.writeHead(200, { 'content-type': 'application/octet-stream', connection: 'close' });
  answer.end(answered.value);
}

function statusOf({ code }: Problem): number {
  return problems[code];
}

/** Listens for other nodes. */
export function answerNodes({ app, own, host, port, tellFault }: Answering): Promise<ListeningLine> {
  const server = createServer(
    {
      key: own.key,
      cert: own.cert,
      minVersion: 'TLSv1.3',
      requestCert: true,
      // Callers sign their own certificates; the app knows them by their hashes.
      rejectUnauthorized: false,
      requestTimeout: 120_000,
    },
    (call, answer) => {
      answerCall(app, call, answer).catch((fault: unknown) => {
        tellFault(fault);
        if (!answer.headersSent) refuse(answer, 500, 'internal');
        else answer.destroy();
      });
    },
  );
  server.maxConnections = MOST_AT_ONCE;
  // A caller that breaks off, or speaks no TLS, is no fault of ours.
  server.on('tlsClientError', () => undefined);
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve({
        port: typeof address === 'object' && address !== null ? address.port : port,
        close: () =>
          new Promise((done) => {
            server.close(() => done());
            server.closeAllConnections();
          }),
      });
    });
  });
}
