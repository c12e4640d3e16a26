/** One item of a package: what it says beside what is agreed, how it stands, and whether it is an exception. */
import type { Joint, JointPackageDetail } from '../../../http/contract/index.ts';
import { Reached, SubjectText, ValueLines } from '../../joint/index.ts';
import { Checkbox, Select, Tag, TextField } from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';
import { AnswerActs } from './AnswerActs.tsx';
import { OnPaper } from './PackagePapers.tsx';
import { standingTones } from './package-standings.ts';
import { useNames } from './party-names.ts';
import { Said } from './Said.tsx';
import { ShownFiles } from './ShownFiles.tsx';

const kinds = ['object', 'consult', 'note', 'open'] as const;

/** How an item is answered that is not confirmed with the rest. */
export interface Exception {
  readonly kind: (typeof kinds)[number];
  readonly reason: string;
  /** Its number in the list, by which a person finds it. */
  readonly n: number;
}

/** Whether it is returned, and the reasons are still to be written. */
export function lacksReason({ kind, reason }: Exception): boolean {
  return kind === 'object' && reason.trim() === '';
}

export interface PackageItemCardProps {
  readonly item: JointPackageDetail['items'][number];
  readonly plan: string;
  readonly parties: Joint['parties'];
  /** Its number in the list. */
  readonly n: number;
  /** undefined where the package is not answered here; null where the item is no exception. */
  readonly exception: Exception | null | undefined;
  readonly onMark: (exception: Exception | null) => void;
  /** Whether it was tried to answer while reasons were missing. */
  readonly isTried: boolean;
}

export function PackageItemCard({
  item,
  plan,
  parties,
  n,
  exception,
  onMark,
  isTried,
}: PackageItemCardProps) {
  const say = useSay();
  const nameOf = useNames(parties);
  const { kind, name, field, text } = item.subject;
  const title = name === '' ? item.summary : name;
  const canAnswerAlone = exception === undefined && (item.isOwn || !item.awaitsUs);
  return (
    <article className="joint-card proposal" aria-labelledby={`item-${item.id}`}>
      <header className="proposal-head">
        <div>
          <p className="soft">{field === '' ? kind : `${kind} · ${field}`}</p>
          <h2 id={`item-${item.id}`}>{`${n}. ${title}`}</h2>
        </div>
        <p className="proposal-marks">
          <Tag tone={standingTones[item.standing]}>
            {say(
              item.isLocked && item.standing === 'registered'
                ? 'package.item.locked'
                : `package.item.${item.standing}`,
            )}
          </Tag>
          <Reached reach={item.reach} parties={parties} />
        </p>
      </header>
      <div className="proposal-body">
        <div className="stack-close">
          {item.value === null ? (
            <p className="soft">{say('joint.value-awaited')}</p>
          ) : (
            <ValueLines
              lines={item.lines}
              before={say('joint.agreed-now')}
              after={say(item.status === 'settled' ? 'joint.value-agreed' : 'joint.value-proposed')}
            />
          )}
          <ShownFiles files={item.files} plan={plan} />
        </div>
        <SubjectText text={text} plan={plan} />
      </div>
      <Said item={item} plan={plan} nameOf={nameOf} />
      {exception === undefined ? null : <Excepting {...{ title, exception, onMark, n, isTried }} />}
      {canAnswerAlone ? <AnswerActs item={item} plan={plan} /> : null}
      <OnPaper acts={item.acts} papers={item.papers} plan={plan} parties={parties} />
    </article>
  );
}

interface ExceptingProps extends Pick<PackageItemCardProps, 'onMark' | 'n' | 'isTried'> {
  readonly title: string;
  readonly exception: Exception | null;
}

function Excepting({ title, exception, onMark, n, isTried }: ExceptingProps) {
  const say = useSay();
  return (
    <div className="stack-close not-on-paper">
      <Checkbox
        isSelected={exception !== null}
        onChange={(isOn) => onMark(isOn ? { kind: 'object', reason: '', n } : null)}
      >
        {say('package.exception')}
        <span className="unseen"> {title}</span>
      </Checkbox>
      {exception === null ? null : (
        <>
          <Select
            label={say('package.exception-how')}
            value={exception.kind}
            choices={kinds.map((kind) => ({ value: kind, word: say(`package.exception.${kind}`) }))}
            onChange={(value) => {
              const kind = kinds.find((one) => one === value);
              if (kind !== undefined) onMark({ ...exception, kind });
            }}
          />
          {exception.kind === 'open' ? null : (
            <TextField
              label={say(exception.kind === 'object' ? 'package.reason' : 'package.words')}
              value={exception.reason}
              onChange={(reason) => onMark({ ...exception, reason })}
              problem={isTried && lacksReason(exception) ? say('package.reason-missing') : undefined}
              lines={2}
            />
          )}
        </>
      )}
    </div>
  );
}
