/** The same commitments counted by area, by kind and by strength: accepted and still proposed side by side. */
import type { Overview } from '../../../http/contract/index.ts';
import { formatNumber, htmlLang, isMessageKey, type Language } from '../../../i18n/desk/index.ts';
import { Table, type TableColumn, TextLink } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';

interface Line {
  readonly id: string;
  readonly name: string;
  readonly accepted: number;
  readonly proposed: number;
  readonly href: string;
  /** Language of the name, where it is the plan's own. */
  readonly language?: Language;
  /** How deep an area lies below those that hold it too. */
  readonly depth?: number;
}

export function Areas({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const lines = overview.byArea.map((area) => ({
    ...area,
    name: headingWords(area),
    depth: overview.byArea.filter(({ path }) => area.path.startsWith(`${path}.`)).length,
  }));
  return (
    <Counted id="by-area" title={say('overview.by-area')} first={say('term.field.area')} lines={lines} />
  );
}

export function Kinds({ overview }: { readonly overview: Overview }) {
  const say = useSay();
  const named = (prefix: string, value: string) => {
    const key = `term.${prefix}.${value}`;
    return isMessageKey(key) ? say(key) : value;
  };
  const kinds = overview.byKind.map((line) => ({ ...line, id: line.value, name: named('kind', line.value) }));
  const strengths = overview.byStrength.map((line) => ({
    ...line,
    id: line.value,
    name: named('strength', line.value),
  }));
  return (
    <div className="overview-pair">
      <Counted id="by-kind" title={say('overview.by-kind')} first={say('term.field.kind')} lines={kinds} />
      <Counted
        id="by-strength"
        title={say('overview.by-strength')}
        first={say('term.field.strength')}
        lines={strengths}
      />
    </div>
  );
}

/** A name that leads to what it counts, in the language in which it stands. */
function CountedName({ line }: { readonly line: Line }) {
  return (
    <TextLink look="quiet" href={line.href}>
      {line.language === undefined ? line.name : <span lang={htmlLang[line.language]}>{line.name}</span>}
    </TextLink>
  );
}

function Counted({
  id,
  title,
  first,
  lines,
}: {
  readonly id: string;
  readonly title: string;
  readonly first: string;
  readonly lines: readonly Line[];
}) {
  const say = useSay();
  const language = useLanguage();
  const held = lines.filter((line) => line.accepted + line.proposed > 0);
  if (held.length === 0) return null;
  const most = Math.max(...held.map((line) => line.accepted + line.proposed));
  const columns: readonly TableColumn<Line>[] = [
    {
      id: 'name',
      name: first,
      head: true,
      show: (line) => (
        <span className="counted-name" data-depth={line.depth || undefined}>
          <CountedName line={line} />
        </span>
      ),
    },
    {
      id: 'accepted',
      name: say('term.state.accepted'),
      number: true,
      width: '7em',
      show: (line) => formatNumber(language, line.accepted),
    },
    {
      id: 'proposed',
      name: say('term.state.proposed'),
      number: true,
      width: '7em',
      show: (line) => formatNumber(language, line.proposed),
    },
    {
      id: 'bar',
      name: say('overview.share'),
      bare: true,
      width: '34%',
      wideOnly: true,
      show: (line) => <Stack accepted={line.accepted} proposed={line.proposed} most={most} />,
    },
  ];
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <Table narrow label={title} columns={columns} rows={held} keyOf={(line) => line.id} />
    </section>
  );
}

/** Accepted solid, proposed dashed: the same difference as in the text. The numbers beside it say it in words. */
function Stack({
  accepted,
  proposed,
  most,
}: {
  readonly accepted: number;
  readonly proposed: number;
  readonly most: number;
}) {
  const unit = 100 / most;
  return (
    <svg
      className="stack-bar"
      width="100%"
      height="10"
      viewBox="0 0 100 10"
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <rect className="bar-part" width={accepted * unit} height="10" />
      <rect className="bar-proposed" x={accepted * unit} width={proposed * unit} y="0.5" height="9" />
    </svg>
  );
}

/** Label and heading as they stand in print: after Chinese punctuation there is no space. */
function headingWords({
  path,
  label,
  heading,
}: {
  readonly path: string;
  readonly label: string | null;
  readonly heading: string | null;
}): string {
  const printed = label ?? path;
  return heading === null ? printed : `${printed}${/[、．。）]$/.test(printed) ? '' : ' '}${heading}`;
}
