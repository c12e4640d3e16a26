/**
 * What the transport itself would refuse, answered as a problem in the reader's language [HT41]. Addresses and headers have
 * limits of ours well below those of Node's parser, so that whoever goes a little beyond is known and answered like anybody;
 * what the parser refuses all the same — far too much, or no HTTP at all — is answered from the bytes that came.
 */
import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import type { ConnectionError, FastifyInstance } from 'fastify';
import { invalid, type Problem, problem, problems } from '../../base/index.ts';
import { type Language, languages } from '../../i18n/index.ts';
import { problemBody, sendProblem } from './problem-reply.ts';
import { languageOf } from './visitor.ts';

const addressLimit = 8000;
const headersLimit = 16 * 1024;

/** Options of the parser: it takes more than we do, and leaves a missing Host to us. */
export const parserOptions = { maxHeaderSize: 8 * headersLimit, requireHostHeader: false };

/** Refuses addresses and headers beyond our limits, and a request of HTTP/1.1 without Host. */
export function limitTransport(server: FastifyInstance): void {
  server.addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    if ((raw.url ?? '').length > addressLimit)
      return sendProblem(request, reply, problem('address-too-long', { limit: addressLimit }));
    const size = raw.rawHeaders.reduce((sum, part) => sum + part.length + 2, 0);
    if (size > headersLimit)
      return sendProblem(request, reply, problem('headers-too-large', { limit: headersLimit }));
    if (raw.httpVersion === '1.1' && raw.headers.host === undefined)
      return sendProblem(request, reply, invalid('Host', 'required', { name: 'Host' }));
  });
}

/** Answers what the parser refused, unless an answer is already on its way on this line. */
export function answerRaw(fault: ConnectionError, socket: Socket): void {
  const underWay: unknown = Reflect.get(socket, '_httpMessage');
  const isAnswered =
    typeof underWay === 'object' && underWay !== null && Reflect.get(underWay, 'headersSent') === true;
  if (fault.code === 'ECONNRESET' || !socket.writable || isAnswered) {
    socket.destroy();
    return;
  }
  // Fastify's type says otherwise; Node hands over the bytes.
  const bytes: unknown = Reflect.get(fault, 'rawPacket');
  const head = bytes instanceof Uint8Array ? Buffer.from(bytes).toString('latin1') : '';
  const found = faultToProblem(fault, head);
  const language = languageOfHead(head);
  const body = JSON.stringify(problemBody(language, found, randomUUID()));
  const lines = [
    `HTTP/1.1 ${problems[found.code]} ${found.code}`,
    'content-type: application/problem+json',
    `content-language: ${language}`,
    `content-length: ${Buffer.byteLength(body)}`,
    'cache-control: no-store',
    'x-content-type-options: nosniff',
    'connection: close',
  ];
  socket.end(`${lines.join('\r\n')}\r\n\r\n${body}`);
}

function faultToProblem({ code }: ConnectionError, head: string): Problem {
  if (code === 'ERR_HTTP_REQUEST_TIMEOUT') return problem('request-timeout');
  if (code !== 'HPE_HEADER_OVERFLOW') return invalid('/', 'http');
  // Where the first line is no longer among the bytes at hand, it is not known which of the two went on and on.
  const address = /^[A-Z]+ ([^\r\n]*)/.exec(head)?.[1];
  return (address ?? '').length > headersLimit
    ? problem('address-too-long', { limit: addressLimit })
    : problem('headers-too-large', { limit: headersLimit });
}

/** The language that the bytes ask for; the desk keeps the person's own in a cookie. */
function languageOfHead(head: string): Language {
  const accepted = /^accept-language:[ \t]*([^\r\n]*)/im.exec(head)?.[1];
  const chosen = new RegExp(`^cookie:[^\\r\\n]*\\blanguage=(${languages.join('|')})\\b`, 'im').exec(
    head,
  )?.[1];
  return languageOf({
    headers: accepted === undefined ? {} : { 'accept-language': accepted },
    cookies: chosen === undefined ? {} : { language: chosen },
  });
}
