/** One entry: what was registered, its exact bytes as they are hashed, and the proof that the checkpoint covers it. */
import type { LogEntryDetail } from '../../../http/contract/index.ts';
import { addresses, useAnswer } from '../../data/index.ts';
import { PageHead, type PageProps, useSettings } from '../../frame/index.ts';
import { Facts, fileSize, Given, Icon, InstantText, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { Exact } from './Exact.tsx';
import { prettyJson } from './pretty-json.ts';

export function EntryPage({ params }: PageProps) {
  return (
    <Given answer={useAnswer(addresses.entry(params.plan, params.seq))} lines={12}>
      {(entry) => <Body entry={entry} plan={params.plan} />}
    </Given>
  );
}

function Body({ entry, plan }: { readonly entry: LogEntryDetail; readonly plan: string }) {
  const say = useSay();
  const language = useLanguage();
  const { zone } = useSettings();
  const base = `/plans/${encodeURIComponent(plan)}/log`;
  return (
    <>
      <PageHead
        title={entry.summary}
        lead={
          <>
            {say('log.entry-lead', { n: entry.seq })} <InstantText at={entry.at} zone={zone} />
          </>
        }
        acts={<Steps entry={entry} base={base} />}
      />
      <div className="stack-wide">
        <EntryFacts entry={entry} base={base} />
        <div className="stack-close">
          <h2>{say('log.entry.content')}</h2>
          <Exact label={say('log.entry.content')} text={prettyJson(entry.json)} />
        </div>
        <details className="stack-close">
          <summary>{say('log.entry.bytes', { size: fileSize(language, entry.bytes) })}</summary>
          <p className="soft measure">{say('log.entry.bytes-lead')}</p>
          <Exact
            wrap
            label={say('log.entry.bytes', { size: fileSize(language, entry.bytes) })}
            text={entry.json}
          />
        </details>
        <Proof entry={entry} />
      </div>
    </>
  );
}

function EntryFacts({ entry, base }: { readonly entry: LogEntryDetail; readonly base: string }) {
  const say = useSay();
  const kind = say('log.kind', { kind: entry.kind });
  return (
    <Facts
      facts={[
        [
          say('log.column.by'),
          <TextLink key="by" look="quiet" href={`${base}?by=${encodeURIComponent(entry.by)}`}>
            {say('log.by', { name: entry.byName, pseudonym: entry.by })}
          </TextLink>,
        ],
        [say('log.entry.kind'), kind],
        [
          say('log.entry.register'),
          entry.register === null ? (
            say('log.about.opening')
          ) : (
            <TextLink
              key="register"
              look="quiet"
              href={`${base}?register=${encodeURIComponent(entry.register)}`}
            >
              <code>{entry.register}</code>
            </TextLink>
          ),
        ],
        [say('log.entry.id'), <code key="id">{entry.id}</code>],
      ]}
    />
  );
}

function Steps({ entry, base }: { readonly entry: LogEntryDetail; readonly base: string }) {
  const say = useSay();
  return (
    <>
      {entry.seq > 0 ? (
        <TextLink look="button" href={`${base}/${entry.seq - 1}`}>
          <Icon name="left" />
          {say('log.entry.before')}
        </TextLink>
      ) : null}
      {entry.seq + 1 < entry.proof.size ? (
        <TextLink look="button" href={`${base}/${entry.seq + 1}`}>
          {say('log.entry.after')}
          <Icon name="right" />
        </TextLink>
      ) : null}
    </>
  );
}

function Proof({ entry }: { readonly entry: LogEntryDetail }) {
  const say = useSay();
  const { proof } = entry;
  return (
    <section aria-labelledby="proof" className="stack-close">
      <h2 id="proof">{say('log.proof.title')}</h2>
      <p className="soft measure">{say('log.proof.lead', { n: proof.size })}</p>
      <Facts
        facts={[
          [say('log.proof.leaf'), <code key="leaf">{entry.leafHash}</code>],
          [say('log.checkpoint.root'), <code key="root">{proof.root}</code>],
        ]}
      />
      <h3>{say('log.proof.path', { n: proof.hashes.length })}</h3>
      <ol className="hashes">
        {proof.hashes.map((hash, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a hash's place on the way is what it is.
          <li key={`${at + 1} ${hash}`}>
            <code>{hash}</code>
          </li>
        ))}
      </ol>
    </section>
  );
}
