/**
 * The node's line to other nodes: its certificate, made once and kept beside the keys, and where it listens. Without a port
 * the node exchanges by file alone.
 */

import type { App, Line } from '../app/index.ts';
import { err, ok, type Result } from '../base/index.ts';
import {
  answerNodes,
  type Certificate,
  type ListeningLine,
  lineTo,
  makeCertificate,
  readCertificate,
} from '../line/index.ts';
import { keepPrivateFile } from '../store/index.ts';
import type { LineSettings } from './config.ts';

/** The certificate of the node whose keys are in the folder. */
export function ownCertificate(keys: string, host: string): Certificate {
  const text = keepPrivateFile(keys, 'line.json', () => {
    const { key, cert } = makeCertificate(host);
    return `${JSON.stringify({ key, cert }, null, 1)}\n`;
  });
  const kept: unknown = JSON.parse(text);
  const read = (name: string): string => {
    const value: unknown = typeof kept === 'object' && kept !== null ? Reflect.get(kept, name) : null;
    return typeof value === 'string' ? value : '';
  };
  const certificate = readCertificate(read('key'), read('cert'));
  if (certificate === null) throw new Error('line.json beside the keys does not read');
  return certificate;
}

/** The line as use cases see it; null without a port. */
export function lineOf(settings: LineSettings | null, keys: string, host: string): Line | null {
  return settings === null ? null : lineTo(settings.url, ownCertificate(keys, host));
}

/** Listens for other nodes; null without a port. */
export async function listenForNodes(
  settings: LineSettings | null,
  keys: string,
  app: App,
): Promise<Result<ListeningLine | null, string>> {
  if (settings === null) return ok(null);
  const { host, port } = settings;
  try {
    const own = ownCertificate(keys, app.node.host);
    return ok(await answerNodes({ app, own, host, port, tellFault: console.error }));
  } catch (error) {
    const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
    return err(typeof code === 'string' ? code : String(error));
  }
}
