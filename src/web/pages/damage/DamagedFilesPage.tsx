/** Files that are not what was recorded: which, what hangs on each, what is refused meanwhile, and how to put it right [AP1612]. */
import { useQueryClient } from '@tanstack/react-query';
import type { DamagedFiles, Joint } from '../../../http/contract/index.ts';
import { addresses, refresh, useAnswer } from '../../data/index.ts';
import { UploadProgress, useUpload } from '../../files/index.ts';
import { localName, PageHead, type PageProps } from '../../frame/index.ts';
import { objectLinks, typeWords } from '../../objects/index.ts';
import {
  EmptyState,
  Facts,
  FileDrop,
  fileSize,
  Given,
  ProblemNote,
  TextLink,
  useTell,
} from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

type Damaged = DamagedFiles['items'][number];
type Use = Damaged['uses'][number];

export function DamagedFilesPage({ params: { plan } }: PageProps) {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  const parties = joint?.ok === true ? joint.value.parties : [];
  return (
    <>
      <PageHead title={say('damage.title')} lead={say('damage.lead')} />
      <Given answer={useAnswer(addresses.damagedFiles(plan))} lines={8}>
        {({ items }) =>
          items.length === 0 ? (
            <EmptyState title={say('damage.none')}>
              <p>{say('damage.none-help')}</p>
            </EmptyState>
          ) : (
            <ul className="joint-cards">
              {items.map((one) => (
                <li key={one.sha256} className="joint-card">
                  <OneFile damaged={one} plan={plan} parties={parties} />
                </li>
              ))}
            </ul>
          )
        }
      </Given>
    </>
  );
}

interface OneProps extends Pick<Joint, 'parties'> {
  readonly damaged: Damaged;
  readonly plan: string;
}

function OneFile({ damaged, plan, parties }: OneProps) {
  const say = useSay();
  const language = useLanguage();
  const { sha256, file, uses, isAsked } = damaged;
  const kinds = [...new Set(uses.map(({ kind }) => kind))];
  return (
    <article className="stack-close">
      <h2>{file?.name ?? say('damage.unnamed')}</h2>
      <Facts
        facts={[
          [say('damage.hash'), <code key="hash">{sha256}</code>],
          ...(file === null ? [] : [[say('damage.size'), fileSize(language, file.size)] as const]),
        ]}
      />
      <h3>{say('damage.uses')}</h3>
      <ul className="shown-files">
        {uses.map((use) => (
          <li key={JSON.stringify(use)}>
            <UseLine use={use} plan={plan} parties={parties} />
          </li>
        ))}
      </ul>
      {kinds.map((kind) => (
        <p key={kind} className="measure">
          {say(`damage.meanwhile.${kind}`)}
        </p>
      ))}
      <h3>{say('damage.right')}</h3>
      <PutRight sha256={sha256} plan={plan} />
      {isAsked ? <p className="measure">{say('damage.right.asked')}</p> : null}
      <p className="measure">
        {say('damage.right.backup', { command: `entente files put ${plan} --backup FILE` })}
      </p>
    </article>
  );
}

function UseLine({ use, plan, parties }: { readonly use: Use } & Pick<OneProps, 'plan' | 'parties'>) {
  const say = useSay();
  const language = useLanguage();
  switch (use.kind) {
    case 'object': {
      const name = localName(use.name, language);
      return (
        <>
          {typeWords(say, use.type, 'one')}
          {name === '' ? null : ' · '}
          <TextLink href={objectLinks.one(plan, use.type, use.id)}>{name === '' ? use.id : name}</TextLink>
        </>
      );
    }
    case 'entry': {
      const names = parties.find(({ letter }) => letter === use.log)?.names ?? {};
      const name = localName(names, language);
      const log = `/plans/${encodeURIComponent(plan)}/exchange/log?log=${use.log}`;
      const words = say('damage.use.entry', { name: name === '' ? use.log : name, seq: use.seq });
      return <TextLink href={log}>{words}</TextLink>;
    }
    case 'source':
    case 'characters':
    case 'places': {
      const text = `/plans/${encodeURIComponent(plan)}/text/${encodeURIComponent(use.textId)}`;
      return <TextLink href={text}>{say(`damage.use.${use.kind}`)}</TextLink>;
    }
    default:
      return say(`damage.use.${use.kind}`);
  }
}

function PutRight({ sha256, plan }: { readonly sha256: string; readonly plan: string }) {
  const say = useSay();
  const tell = useTell();
  const queries = useQueryClient();
  const uploading = useUpload();
  const put = async (file: File) => {
    const form = new FormData();
    form.append('file', file);
    const address = `${addresses.plan(plan)}/damaged-files/${sha256}`;
    const answer = await uploading.send(address, form);
    if (!answer?.ok) return;
    tell({ words: say('damage.done') });
    await refresh(queries, [addresses.plan(plan)]);
  };
  return (
    <>
      {uploading.problem === null ? null : <ProblemNote problem={uploading.problem} />}
      <FileDrop
        label={say('damage.choose')}
        help={say('damage.right.choose')}
        name={`file-${sha256}`}
        file={null}
        onFile={(file) => void put(file)}
      />
      <UploadProgress uploading={uploading} />
    </>
  );
}
