/**
 * Settings: arguments before environment before defaults, checked before anything is opened [HO5]. A wrong setting
 * comes back with its name, what was given and what is allowed; nothing is guessed.
 */
import path from 'node:path';
import { parseArgs } from 'node:util';
import { err, ok, type Result } from '../base/index.ts';
import { isLanguage, type Language } from '../i18n/index.ts';
import type { BackupPlan } from '../jobs/index.ts';
import { type MailSettings, mailSettings, senderForm, smtpForm, toSmtpAddress } from './mail-settings.ts';

/** What a start needs to know. */
export interface Config {
  /** The data folder; keys stand in `keys` inside it unless ENTENTE_KEYS says otherwise. */
  readonly data: string;
  readonly keys: string;
  readonly host: string;
  readonly port: number;
  /** The address that people type, where a proxy stands before the server. */
  readonly url: string | null;
  readonly isBehindProxy: boolean;
  readonly tls: { readonly cert: string; readonly key: string } | null;
  readonly databaseUrl: string | null;
  readonly backups: BackupPlan;
  readonly mail: MailSettings;
  /** Null: the node exchanges by file alone. */
  readonly line: LineSettings | null;
  readonly node: NodeSettings;
  /** Whether the example plan is brought in on first start. */
  readonly hasExample: boolean;
  readonly language: Language;
}

/** Where the node listens for other nodes, how they reach it, how often it calls them. */
export interface LineSettings {
  readonly host: string;
  readonly port: number;
  readonly url: string;
  /** Seconds between its own calls; 0: only when a person asks. */
  readonly everySeconds: number;
}

/** Who the node is to be; null where nothing was said. */
export interface NodeSettings {
  readonly party: string | null;
  readonly names: Readonly<Partial<Record<Language, string>>>;
  readonly origin: string | null;
}

/** A setting that cannot be used. */
export interface WrongSetting {
  readonly name: string;
  readonly given: string;
  readonly allowed: string;
  /** Where no setting has that name: the one that is nearest to it, or ''. */
  readonly near?: string;
}

type Values = Readonly<Record<string, string | undefined>>;

/** Arguments of the server, each with the variable that it stands for. */
const flags = {
  data: 'ENTENTE_DATA',
  port: 'ENTENTE_PORT',
  host: 'ENTENTE_HOST',
  party: 'ENTENTE_PARTY',
  lang: 'ENTENTE_LANG',
} as const;

/** Every variable that is read, for the documents' sake. */
export const variables = [
  'ENTENTE_DATA',
  'ENTENTE_KEYS',
  'ENTENTE_HOST',
  'ENTENTE_PORT',
  'ENTENTE_URL',
  'ENTENTE_BEHIND_PROXY',
  'ENTENTE_TLS_CERT',
  'ENTENTE_TLS_KEY',
  'ENTENTE_PARTY',
  'ENTENTE_NAME_ZH',
  'ENTENTE_NAME_LO',
  'ENTENTE_NAME_EN',
  'ENTENTE_ORIGIN',
  'ENTENTE_EXAMPLE',
  'ENTENTE_LANG',
  'ENTENTE_BACKUP_FOLDER',
  'ENTENTE_BACKUP_EVERY',
  'ENTENTE_BACKUP_KEEP',
  'ENTENTE_SMTP_URL',
  'ENTENTE_MAIL_FROM',
  'ENTENTE_MAIL_FOLDER',
  'ENTENTE_EXCHANGE_HOST',
  'ENTENTE_EXCHANGE_PORT',
  'ENTENTE_EXCHANGE_URL',
  'ENTENTE_EXCHANGE_EVERY',
  'DATABASE_URL',
] as const;

/** The reader's language: asked for, or the terminal's, or English. */
export function chooseLanguage(env: Values): Language {
  for (const tag of [env.ENTENTE_LANG, env.LC_ALL, env.LC_MESSAGES, env.LANG]) {
    const start = (tag ?? '').slice(0, 2).toLowerCase();
    if (isLanguage(start)) return start;
  }
  return 'en';
}

/** Variables with the arguments laid over them; null where an argument is not known. */
export function withArguments(args: readonly string[], env: Values): Result<Values, WrongSetting> {
  const options = Object.fromEntries(Object.keys(flags).map((flag) => [flag, { type: 'string' as const }]));
  try {
    const { values } = parseArgs({ args: [...args], options, strict: true });
    const given = Object.entries(flags).flatMap(([flag, name]) => {
      const value = values[flag];
      return typeof value === 'string' ? [[name, value]] : [];
    });
    return ok({ ...env, ...Object.fromEntries(given) });
  } catch {
    const allowed = Object.keys(flags)
      .map((flag) => `--${flag}`)
      .join(', ');
    return err({ name: 'arguments', given: args.join(' '), allowed });
  }
}

/** Reads one setting: absent gives null, and what `read` cannot read is refused. */
function setting<T>(
  env: Values,
  name: string,
  allowed: string,
  read: (given: string) => T | null,
): Result<T | null, WrongSetting> {
  const given = env[name];
  if (given === undefined || given === '') return ok(null);
  const value = read(given.trim());
  return value === null ? err({ name, given, allowed }) : ok(value);
}

const match = (form: RegExp) => (given: string) => (form.test(given) ? given : null);
const toFlag = (given: string): boolean | null =>
  ({ '1': true, true: true, '0': false, false: false })[given] ?? null;
const toText = (given: string): string => given;

const toNumber = (least: number, most: number) => (given: string) =>
  /^\d{1,6}$/.test(given) && Number(given) >= least && Number(given) <= most ? Number(given) : null;

function toWebAddress(given: string): string | null {
  const url = URL.canParse(given) ? new URL(given) : null;
  return url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search ? url.origin : null;
}

function toDatabaseAddress(given: string): string | null {
  return URL.canParse(given) && /^postgres(ql)?:$/.test(new URL(given).protocol) ? given : null;
}

/** Settings of a start, or every one that is wrong. */
export function readConfig(env: Values): Result<Config, readonly WrongSetting[]> {
  const wrong: WrongSetting[] = [];
  const take = <T>(result: Result<T | null, WrongSetting>): T | null => {
    if (!result.ok) wrong.push(result.error);
    return result.ok ? result.value : null;
  };
  const port = take(setting(env, 'ENTENTE_PORT', '1 … 65535', toNumber(1, 65_535)));
  const url = take(setting(env, 'ENTENTE_URL', 'https://entente.example', toWebAddress));
  const isBehindProxy = take(setting(env, 'ENTENTE_BEHIND_PROXY', '1, 0', toFlag));
  const cert = take(setting(env, 'ENTENTE_TLS_CERT', 'PEM', toText));
  const key = take(setting(env, 'ENTENTE_TLS_KEY', 'PEM', toText));
  const databaseUrl = take(setting(env, 'DATABASE_URL', 'postgres://user@host:5432/name', toDatabaseAddress));
  const party = take(setting(env, 'ENTENTE_PARTY', 'a–z, 0–9, - (1 … 16)', match(/^[a-z][a-z0-9-]{0,15}$/)));
  const origin = take(
    setting(env, 'ENTENTE_ORIGIN', 'ledger.example', match(/^[a-z0-9]([a-z0-9.-]{0,98}[a-z0-9])?$/)),
  );
  const hasExample = take(setting(env, 'ENTENTE_EXAMPLE', '1, 0', toFlag));
  const everyHours = take(setting(env, 'ENTENTE_BACKUP_EVERY', '0 … 8760', toNumber(0, 8760)));
  const keep = take(setting(env, 'ENTENTE_BACKUP_KEEP', '1 … 1000', toNumber(1, 1000)));
  const smtp = take(setting(env, 'ENTENTE_SMTP_URL', smtpForm, toSmtpAddress));
  const sender = take(setting(env, 'ENTENTE_MAIL_FROM', 'office@ministry.example', match(senderForm)));
  if (smtp !== null && sender === null && wrong.length === 0)
    wrong.push({ name: 'ENTENTE_MAIL_FROM', given: '', allowed: 'ENTENTE_SMTP_URL + ENTENTE_MAIL_FROM' });
  if ((cert === null) !== (key === null)) {
    const missing = cert === null ? 'ENTENTE_TLS_CERT' : 'ENTENTE_TLS_KEY';
    wrong.push({ name: missing, given: '', allowed: 'ENTENTE_TLS_CERT + ENTENTE_TLS_KEY' });
  }
  const line = readLine(env, take);
  if (wrong.length > 0) return err(wrong);
  const data = path.resolve(env.ENTENTE_DATA || 'data');
  const names = { zh: env.ENTENTE_NAME_ZH, lo: env.ENTENTE_NAME_LO, en: env.ENTENTE_NAME_EN };
  return ok({
    data,
    keys: path.resolve(env.ENTENTE_KEYS || path.join(data, 'keys')),
    host: env.ENTENTE_HOST || '127.0.0.1',
    port: port ?? 7340,
    url,
    isBehindProxy: isBehindProxy ?? false,
    tls: cert !== null && key !== null ? { cert: path.resolve(cert), key: path.resolve(key) } : null,
    databaseUrl,
    backups: {
      folder: path.resolve(env.ENTENTE_BACKUP_FOLDER || path.join(data, 'backups')),
      everyHours: everyHours ?? 24,
      keep: keep ?? 14,
    },
    mail: mailSettings(smtp, sender, env.ENTENTE_MAIL_FOLDER),
    line,
    node: { party, names: withoutEmpty(names), origin },
    hasExample: hasExample ?? true,
    language: chooseLanguage(env),
  });
}

/** The line to other nodes: there is none without a port. */
function readLine(
  env: Values,
  take: <T>(result: Result<T | null, WrongSetting>) => T | null,
): LineSettings | null {
  const port = take(setting(env, 'ENTENTE_EXCHANGE_PORT', '1 … 65535', toNumber(1, 65_535)));
  const url = take(setting(env, 'ENTENTE_EXCHANGE_URL', 'https://exchange.example:7341', toSecureAddress));
  const every = take(setting(env, 'ENTENTE_EXCHANGE_EVERY', '0 … 86400', toNumber(0, 86_400)));
  if (port === null) return null;
  const host = env.ENTENTE_EXCHANGE_HOST || env.ENTENTE_HOST || '127.0.0.1';
  const named = host === '0.0.0.0' || host === '::' ? 'localhost' : host;
  return { host, port, url: url ?? `https://${named}:${port}`, everySeconds: every ?? 600 };
}

function toSecureAddress(given: string): string | null {
  const address = toWebAddress(given);
  return address?.startsWith('https:') === true ? address : null;
}

function withoutEmpty(
  names: Readonly<Record<Language, string | undefined>>,
): Partial<Record<Language, string>> {
  return Object.fromEntries(Object.entries(names).filter(([, name]) => name?.trim()));
}
