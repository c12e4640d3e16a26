/** Marks, tags, figures, dates, sources: the small signs in every state. */
import {
  AgreementMark,
  agreementStates,
  DateText,
  Figure,
  FilterChips,
  InstantText,
  ProgressMark,
  progressStates,
  ReachSign,
  ReviewMark,
  reviewStates,
  SourceChip,
  Tag,
  ZoneMark,
  zones,
} from '../../parts/index.ts';
import { useSay } from '../../words/index.ts';

/** How far an entry of a joint log may have come. */
const reaches = ['unknown', 'local', 'made', 'sent', 'registered', 'answered'] as const;

function Reaches() {
  const say = useSay();
  return (
    <ul className="gallery-marks">
      {reaches.map((state) => (
        <li key={state}>
          <ReachSign state={state} /> {say(`joint.reach-all.${state}`)}
        </li>
      ))}
    </ul>
  );
}

export function Marks() {
  const say = useSay();
  return (
    <div className="stack-close">
      <ul className="gallery-marks">
        {progressStates.map((state) => (
          <li key={state}>
            <ProgressMark state={state} />
          </li>
        ))}
      </ul>
      <ul className="gallery-marks">
        {agreementStates.map((state) => (
          <li key={state}>
            <AgreementMark state={state} />
          </li>
        ))}
      </ul>
      <ul className="gallery-marks">
        {zones.map((zone) => (
          <li key={zone}>
            <ZoneMark zone={zone} />
          </li>
        ))}
      </ul>
      <ul className="gallery-marks">
        {reviewStates.map((state) => (
          <li key={state}>
            <ReviewMark state={state} />
          </li>
        ))}
      </ul>
      <Reaches />
      <p className="gallery-row">
        <Tag>{say('gallery.tag')}</Tag> <Tag tone="accent">{say('gallery.tag')}</Tag>{' '}
        <Tag tone="good">{say('gallery.tag')}</Tag> <Tag tone="care">{say('gallery.tag')}</Tag>{' '}
        <Tag tone="bad">{say('gallery.tag')}</Tag> <Tag tone="note">{say('gallery.tag')}</Tag>
      </p>
      <p className="gallery-row">
        <SourceChip path="2.1.3" words={say('gallery.sample-text')} href="#main" />
        <DateText date="2026" /> <DateText date="2026-03" /> <DateText date="2026-03-03" />{' '}
        <InstantText at="2026-03-03T08:12:09Z" zone="UTC" />
      </p>
      <FilterChips
        label={say('register.filters')}
        chips={['a', 'b'].map((id) => ({
          id,
          words: say(id === 'a' ? 'gallery.option-a' : 'gallery.option-b'),
          onRemove: () => {},
        }))}
        onClear={() => {}}
      />
    </div>
  );
}

export function Figures() {
  const say = useSay();
  return (
    <div className="figures">
      <Figure
        name={say('overview.figure.provisions-settled')}
        n={7}
        of={23}
        href="#main"
        note={say('overview.figure-note.provisions-settled')}
      />
      <Figure name={say('overview.figure.commitments-accepted')} n={1240} of={null} href="#main" />
      <Figure
        name={say('overview.figure.reported')}
        n={0}
        of={23}
        href="#main"
        bar={false}
        note={say('overview.figure-note.reported-none')}
      />
    </div>
  );
}
