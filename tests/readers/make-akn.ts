/**
 * A plan's plain text as Akoma Ntoso 3.0: parts, areas and measures become containers with number and heading, what stands
 * before the first of them the preface. Valid against the OASIS schema.
 */

/** A level of the outline: what its label looks like, and which element it becomes. */
export interface AknLevel {
  readonly label: RegExp;
  readonly element: 'part' | 'section' | 'article' | 'point';
  /** The rest of the line is a heading, not words. */
  readonly hasHeading: boolean;
}

interface Node {
  readonly element: AknLevel['element'] | 'root';
  readonly num: string;
  readonly heading: string;
  readonly words: string[];
  readonly children: Node[];
}

const escaped = (text: string): string =>
  text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

function toTree(text: string, levels: readonly AknLevel[]): Node {
  const root: Node = { element: 'root', num: '', heading: '', words: [], children: [] };
  const open: Node[] = [root];
  for (const line of text.split('\n').filter((one) => one.trim() !== '')) {
    const at = levels.findIndex(({ label }) => label.test(line));
    const level = levels[at];
    if (level === undefined) {
      open.at(-1)?.words.push(line);
      continue;
    }
    const num = (level.label.exec(line)?.[0] ?? '').trim();
    const rest = line.replace(level.label, '').trim();
    const node: Node = {
      element: level.element,
      num,
      heading: level.hasHeading ? rest : '',
      words: level.hasHeading ? [] : [rest],
      children: [],
    };
    const depthOf = ({ element }: Node): number => levels.findIndex((one) => one.element === element);
    for (
      let last = open.at(-1);
      last !== undefined && last !== root && depthOf(last) >= at;
      last = open.at(-1)
    )
      open.pop();
    open.at(-1)?.children.push(node);
    open.push(node);
  }
  return root;
}

function toXml(node: Node, id: string): string {
  const eId = (name: string): string => `eId="${id}__${name}"`;
  const paragraphs = node.words.map((words) => `<p>${escaped(words)}</p>`).join('\n');
  const children = node.children
    .map((child, at) => toXml(child, `${id}__${child.element}_${at + 1}`))
    .join('\n');
  const head = `<num>${escaped(node.num)}</num>${node.heading === '' ? '' : `<heading>${escaped(node.heading)}</heading>`}`;
  const inside =
    node.children.length === 0
      ? `<content ${eId('content')}>${paragraphs === '' ? '<p/>' : paragraphs}</content>`
      : `${paragraphs === '' ? '' : `<intro ${eId('intro')}>${paragraphs}</intro>`}${children}`;
  return `<${node.element} eId="${id}">${head}${inside}</${node.element}>`;
}

/** The document; `namespace` and `prefix` are those of the file. */
export function makeAkn(
  text: string,
  levels: readonly AknLevel[],
  { namespace = 'http://docs.oasis-open.org/legaldocml/ns/akn/3.0', language = 'eng' } = {},
): string {
  const root = toTree(text, levels);
  const work = `<FRBRthis value="/akn/xx/act/2025/sample/!main"/><FRBRuri value="/akn/xx/act/2025/sample"/><FRBRdate date="2025-01-15" name="signature"/><FRBRauthor href="#sample"/>`;
  const body = root.children.map((child, at) => toXml(child, `${child.element}_${at + 1}`)).join('\n');
  return `<?xml version="1.0" encoding="UTF-8"?>
<akomaNtoso xmlns="${namespace}">
<act name="actionPlan"><meta><identification source="#sample"><FRBRWork>${work}<FRBRcountry value="xx"/></FRBRWork><FRBRExpression>${work}<FRBRlanguage language="${language}"/></FRBRExpression><FRBRManifestation>${work}</FRBRManifestation></identification><references source="#sample"><TLCOrganization eId="sample" href="/ontology/sample" showAs="Sample (invented)"/></references></meta>
<preface>${root.words.map((words) => `<p>${escaped(words)}</p>`).join('\n')}</preface>
<body>${body}</body></act>
</akomaNtoso>`;
}
