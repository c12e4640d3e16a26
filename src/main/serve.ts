/** Listens, and says at which address and what one sees there; a refusal comes back in words [HO6]. */
import { readFileSync } from 'node:fs';
import { createSecureContext } from 'node:tls';
import { renewSetupCode } from '../accounts/index.ts';
import { type App, listPlans } from '../app/index.ts';
import { err, ok, type Result } from '../base/index.ts';
import { sayProblem } from '../cli/index.ts';
import { buildServer, checkAddress } from '../http/index.ts';
import { type MessageKey, type MessageValues, translate } from '../i18n/index.ts';
import { readBackupState } from '../jobs/index.ts';
import type { Config } from './config.ts';
import { loadDesk } from './desk.ts';
import type { OpenNode } from './open-node.ts';
import { operator } from './operator.ts';

/** A server that listens. */
export interface Serving {
  /** Address, node, data, plans and, where nobody administers yet, the one-time code. */
  describe(): Promise<string>;
  close(): Promise<void>;
}

type Say = (key: MessageKey, values?: MessageValues) => string;

/** The address that people type. */
export function addressOf(config: Config): string {
  if (config.url !== null) return config.url;
  const isLocal = ['127.0.0.1', '::1', 'localhost'].includes(config.host);
  return `${config.tls ? 'https' : 'http'}://${isLocal ? 'localhost' : config.host}:${config.port}`;
}

function reasonOf(error: unknown): string {
  const code = error instanceof Error ? Reflect.get(error, 'code') : undefined;
  return typeof code === 'string' ? code : String(error);
}

function sayWhyNotListening(say: Say, config: Config, error: unknown): string {
  const { host, port } = config;
  const reason = reasonOf(error);
  if (reason !== 'EADDRINUSE') return say('cli.server.address-refused', { host, port: String(port), reason });
  const next = port < 65_535 ? port + 1 : port - 1;
  return say('cli.server.port-in-use', {
    host,
    port: String(port),
    next: String(next),
    url: addressOf(config),
  });
}

/** Certificate and key as they were read; null where the server speaks without encryption. */
export type Encryption = { readonly cert: Buffer; readonly key: Buffer } | null;

/** Whether this address may be served with this certificate: asked before a node is opened or made. */
export function checkServing(config: Config): Result<Encryption, string> {
  const { host, isBehindProxy: behindProxy, language } = config;
  try {
    const tls = config.tls && { cert: readFileSync(config.tls.cert), key: readFileSync(config.tls.key) };
    if (tls !== null) createSecureContext(tls);
    const allowed = checkAddress({ host, tls, behindProxy });
    return allowed.ok ? ok(tls) : err(sayProblem(language, allowed.error));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return err(translate(language, 'cli.server.tls-unreadable', { reason }));
  }
}

async function describe(say: Say, config: Config, app: App): Promise<string> {
  const plans = await listPlans(app, operator(config.language), {});
  const code = await renewSetupCode(app);
  const url = addressOf(config);
  const lines = [
    say('cli.server.ready', {
      url,
      node: app.node.names[config.language] ?? app.node.party,
      place: config.databaseUrl === null ? config.data : `PostgreSQL; ${config.data}`,
      plans: plans.ok ? plans.value.items.length : 0,
    }),
  ];
  if (code.ok && code.value !== null)
    lines.push(say('cli.server.first-time', { url: `${url}/setup`, code: code.value }));
  if (!code.ok) lines.push(sayProblem(config.language, code.error));
  lines.push(say('cli.server.stop-by'));
  return lines.join('\n\n');
}

/** Faults go to the terminal, where whoever keeps the server sees them; requests are not kept. */
function tellFaults(line: string): void {
  if (line.includes('"fault":')) console.error(line);
}

/** Builds the HTTP server and listens. */
export async function serve(
  config: Config,
  { app, upkeep }: OpenNode,
  version: string,
  tls: Encryption,
): Promise<Result<Serving, string>> {
  const say: Say = (key, values) => translate(config.language, key, values);
  const desk = await loadDesk();
  if (desk === null) console.error(say('cli.server.desk-missing'));
  const options = {
    app,
    version,
    host: config.host,
    tls,
    behindProxy: config.isBehindProxy,
    backupFolder: config.backups.folder,
    upkeep: {
      health: () => upkeep.health(),
      checkWhole: () => upkeep.checkWhole(),
      backups: async () => ({ ...config.backups, ...(await readBackupState(app)) }),
    },
    renderPage: desk?.renderPage ?? null,
    assets: desk?.assets ?? null,
    log: tellFaults,
  };
  try {
    const server = await buildServer(options);
    await server.listen({ host: config.host, port: config.port });
    return ok({
      describe: () => describe(say, config, app),
      close: async () => {
        await server.close();
      },
    });
  } catch (error) {
    return err(sayWhyNotListening(say, config, error));
  }
}
