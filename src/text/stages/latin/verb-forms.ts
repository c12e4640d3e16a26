/**
 * English verbs → their forms, by rule and, for the irregular ones, by list.
 */

/** A short stressed end doubles its last letter: permit → permitted. */
const DOUBLING =
  /^(?:set|permit|submit|commit|recommit|admit|omit|transmit|get|put|run|plan|map|stop|step|drop|ship|swap|tag|tap|top|trap|transfer|refer|prefer|defer|confer|occur|deter|ban|rid|begin|equip|embed|cut|shut|let|control|compel|propel|expel|patrol|enrol|instil|fulfil|spur|allot|regret|offset|forbid)$/;

/** implement → implementing, release → releasing, form → forming, set → setting. */
export function ingForm(base: string): string {
  if (base.endsWith('ie')) return `${base.slice(0, -2)}ying`;
  if (base.endsWith('e') && !base.endsWith('ee')) return `${base.slice(0, -1)}ing`;
  if (DOUBLING.test(base)) return `${base}${base.at(-1)}ing`;
  return `${base}ing`;
}

const IRREGULAR: Readonly<Record<string, string>> = {
  build: 'built',
  hold: 'held',
  make: 'made',
  take: 'taken',
  give: 'given',
  set: 'set',
  keep: 'kept',
  meet: 'met',
  draw: 'drawn',
  undertake: 'undertaken',
  seek: 'sought',
  bring: 'brought',
  lead: 'led',
  put: 'put',
  oversee: 'overseen',
  begin: 'begun',
  uphold: 'upheld',
  teach: 'taught',
  lend: 'lent',
  fight: 'fought',
  overcome: 'overcome',
  grow: 'grown',
  run: 'run',
  bear: 'borne',
  send: 'sent',
  pay: 'paid',
  do: 'done',
  choose: 'chosen',
  write: 'written',
  show: 'shown',
  know: 'known',
  find: 'found',
  leave: 'left',
  lay: 'laid',
  sell: 'sold',
  buy: 'bought',
  spend: 'spent',
  withdraw: 'withdrawn',
  forgive: 'forgiven',
  speak: 'spoken',
  steer: 'steered',
  withhold: 'withheld',
  drive: 'driven',
  shrink: 'shrunk',
  shut: 'shut',
  cut: 'cut',
  rebuild: 'rebuilt',
  feed: 'fed',
};

/** implement → implemented, release → released, carry → carried. */
export function presentForm(base: string): string {
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/.test(base) ? `${base}es` : `${base}s`;
}

export function pastForm(base: string): string {
  const irregular = IRREGULAR[base];
  if (irregular) return irregular;
  if (base.endsWith('e')) return `${base}d`;
  if (/[^aeiou]y$/.test(base)) return `${base.slice(0, -1)}ied`;
  if (DOUBLING.test(base)) return `${base}${base.at(-1)}ed`;
  return `${base}ed`;
}

/** Past tense of verbs whose participle differs: undertook, not undertaken. */
const TOLD: Readonly<Record<string, string>> = {
  undertake: 'undertook',
  choose: 'chose',
  strive: 'strove',
  swear: 'swore',
};

/** A verb as a text tells what somebody did: agree, agrees, agreed. */
export function toldForms(base: string): readonly string[] {
  return [base, presentForm(base), TOLD[base] ?? pastForm(base)];
}
