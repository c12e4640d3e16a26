/** A paper as it will read, on a sheet: headings, facts, tables, in one language or two. */
import type { PaperPreview, PaperText } from '../../../http/contract/index.ts';
import { htmlLang } from '../../../i18n/desk/index.ts';
import { useSay } from '../../words/index.ts';

type Languages = PaperPreview['languages'];
type Part = PaperPreview['parts'][number];
type Group = Extract<Part, { is: 'groups' }>['groups'][number];
type Leaf = Group['parts'][number];

function Both({ text, languages }: { readonly text: PaperText; readonly languages: Languages }) {
  const { main, second } = languages;
  return (
    <>
      <span lang={htmlLang[main]} className="paper-words">
        {text.main}
      </span>
      {text.second === null || second === null ? null : (
        <span lang={htmlLang[second]} className="paper-words paper-second">
          {text.second}
        </span>
      )}
    </>
  );
}

type LeafProps<K extends Leaf['is']> = {
  readonly part: Extract<Leaf, { is: K }>;
  readonly languages: Languages;
};

/** On the sheet a fact without a value is a line to be filled in by hand; here it says that nothing is set. */
function Facts({ part, languages }: LeafProps<'facts'>) {
  const say = useSay();
  return (
    <dl className="paper-facts">
      {part.fields.map(({ name, label, value }) => (
        <div key={name} className="paper-fact">
          <dt>
            <Both text={label} languages={languages} />
          </dt>
          <dd>
            {value.main === '' ? (
              <span className="soft">{say('commitment.not-set')}</span>
            ) : (
              <Both text={value} languages={languages} />
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** From so many columns on they stand closer. */
const MANY = 8;

function Rows({ part, languages }: LeafProps<'table'>) {
  if (part.rows.length === 0)
    return (
      <p className="soft">{part.empty === null ? null : <Both text={part.empty} languages={languages} />}</p>
    );
  const rows = part.rows.map((cells, at) => ({ at: `row ${at + 1}`, cells }));
  return (
    <div className={part.columns.length < MANY ? 'paper-table' : 'paper-table paper-many'}>
      <table>
        <thead>
          <tr>
            {part.columns.map(({ name, label }) => (
              <th key={name} scope="col">
                <Both text={label} languages={languages} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ at, cells }) => (
            <tr key={at}>
              {part.columns.map(({ name, label, align }, i) => {
                const cell = cells[i];
                return (
                  <td key={name} className={align === 'end' ? 'number' : undefined}>
                    <span className="paper-label" aria-hidden="true">
                      {label.main}
                    </span>
                    {cell === undefined ? null : <Both text={cell} languages={languages} />}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function LeafPart({ part, languages, level }: { part: Leaf; languages: Languages; level: 3 | 4 }) {
  const Heading = level === 3 ? 'h3' : 'h4';
  return (
    <div className="paper-part">
      {part.heading === null ? null : (
        <Heading>
          <Both text={part.heading} languages={languages} />
        </Heading>
      )}
      {part.is === 'facts' ? <Facts part={part} languages={languages} /> : null}
      {part.is === 'table' ? <Rows part={part} languages={languages} /> : null}
      {part.is === 'words' ? (
        <p>
          <Both text={part.text} languages={languages} />
        </p>
      ) : null}
    </div>
  );
}

/** The sheet. */
export function PaperSheet({ paper }: { readonly paper: PaperPreview }) {
  const { languages, title, about, plan, zone, standing, parts } = paper;
  return (
    <article className="paper-sheet">
      <p className="soft">
        <Both text={zone} languages={languages} />
      </p>
      <h2>
        <Both text={title} languages={languages} />
      </h2>
      {about === null ? null : (
        <p>
          <Both text={about} languages={languages} />
        </p>
      )}
      <p className="soft">
        <Both text={plan} languages={languages} />
      </p>
      {parts.map((part) => {
        if (part.is !== 'groups')
          return <LeafPart key={part.name} part={part} languages={languages} level={3} />;
        if (part.groups.length === 0)
          return (
            <p key={part.name} className="soft">
              <Both text={part.empty} languages={languages} />
            </p>
          );
        return part.groups.map((group) => (
          <section key={`${part.name} ${group.heading.main}`}>
            <h3>
              <Both text={group.heading} languages={languages} />
            </h3>
            {group.parts.map((leaf) => (
              <LeafPart key={leaf.name} part={leaf} languages={languages} level={4} />
            ))}
          </section>
        ));
      })}
      {standing.map((line) => (
        <p key={line.main} className="soft paper-standing">
          <Both text={line} languages={languages} />
        </p>
      ))}
    </article>
  );
}
