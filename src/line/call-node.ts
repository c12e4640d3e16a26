/**
 * Calls another node: TLS 1.3, each side by its certificate. The other's certificate is compared with the one that its
 * party file names before a single byte of the bundle leaves; no authority and no name counts [SY20].
 */
import { request } from 'node:http';
import { connect, type TLSSocket } from 'node:tls';
import { type Line, nothingLeft } from '../app/index.ts';
import { err, isProblemCode, ok, type Problem, problem, type Result } from '../base/index.ts';
import { type Certificate, hashOf } from './certificate.ts';

const CONNECT_MS = 15_000;
const ANSWER_MS = 120_000;
const MOST_BYTES = 64 * 1_024 * 1_024;

function unreachable(reason: string): Result<never, Problem> {
  return err(problem('line-unreachable', { reason }));
}

function codeOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : 'line';
}

/** An encrypted connection to the node whose certificate has this hash. */
function open(url: string, own: Certificate, certificate: string): Promise<Result<TLSSocket, Problem>> {
  const { hostname, port } = new URL(url);
  const host = hostname.replace(/^\[|\]$/g, '');
  return new Promise((resolve) => {
    const socket = connect({
      host,
      port: Number(port || 443),
      key: own.key,
      cert: own.cert,
      minVersion: 'TLSv1.3',
      // Known by its hash below, not by an authority or a name.
      rejectUnauthorized: false,
      timeout: CONNECT_MS,
    });
    const fail = (reason: string) => {
      socket.destroy();
      resolve(err(problem('line-unreachable', { reason, ...nothingLeft })));
    };
    socket.once('timeout', () => fail('timeout'));
    socket.once('error', (error) => fail(codeOf(error)));
    socket.once('secureConnect', () => {
      const { raw } = socket.getPeerCertificate();
      if (raw === undefined || hashOf(raw) !== certificate) {
        socket.destroy();
        resolve(err(problem('line-refused', { reason: 'certificate', ...nothingLeft })));
        return;
      }
      socket.removeAllListeners('timeout');
      socket.removeAllListeners('error');
      resolve(ok(socket));
    });
  });
}

function post(socket: TLSSocket, path: string, bundle: Uint8Array): Promise<Result<Uint8Array, Problem>> {
  return new Promise((resolve) => {
    const finish = (result: Result<Uint8Array, Problem>) => {
      socket.destroy();
      resolve(result);
    };
    const call = request({
      createConnection: () => socket,
      method: 'POST',
      path,
      headers: {
        host: 'entente',
        'content-type': 'application/octet-stream',
        'content-length': bundle.length,
      },
    });
    call.setTimeout(ANSWER_MS, () => finish(unreachable('timeout')));
    call.once('error', (error) => finish(unreachable(codeOf(error))));
    call.once('response', (response) => {
      const pieces: Buffer[] = [];
      let size = 0;
      response.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > MOST_BYTES) finish(err(problem('line-refused', { reason: 'too_large' })));
        else pieces.push(piece);
      });
      response.once('error', (error) => finish(unreachable(codeOf(error))));
      response.once('aborted', () => finish(unreachable('aborted')));
      response.once('end', () => {
        const body = new Uint8Array(Buffer.concat(pieces));
        if (response.statusCode === 200) finish(ok(body));
        else finish(err(problem('line-refused', { reason: refusalIn(body) })));
      });
    });
    call.end(bundle);
  });
}

/** The code that the other node answers; nothing else of what it says is passed on. */
function refusalIn(body: Uint8Array): string {
  const code = new TextDecoder().decode(body.subarray(0, 100));
  return isProblemCode(code) ? code.replaceAll('-', '_') : 'unknown';
}

/** The line of a node with this certificate, reached at this address. */
export function lineTo(url: string, own: Certificate): Line {
  return {
    own: { url, certificate: own.hash },
    async exchange(to, plan, bundle) {
      const socket = await open(to.url, own, to.certificate);
      return socket.ok ? post(socket.value, `/exchange/${plan}`, bundle) : socket;
    },
  };
}
