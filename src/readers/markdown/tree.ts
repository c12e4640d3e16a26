/** The nodes of a Markdown tree, as the parser gives them. */
import type { fromMarkdown } from 'mdast-util-from-markdown';

/** The tree of a file. */
export type Root = ReturnType<typeof fromMarkdown>;
/** Any node of it. */
export type Nodes = Root | Root['children'][number];
type Of<T> = Extract<Nodes, { readonly type: T }>;

export type FootnoteDefinition = Of<'footnoteDefinition'>;
export type List = Of<'list'>;
export type ListItem = Of<'listItem'>;
export type Table = Of<'table'>;
