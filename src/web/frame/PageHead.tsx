/** The head of a page: what this is, one line on how it stands, and what can be done. */
import type { ReactNode } from 'react';

export interface PageHeadProps {
  readonly title: ReactNode;
  /** Language of the title where it is not the page's. */
  readonly lang?: string;
  readonly lead?: ReactNode;
  readonly acts?: ReactNode;
}

export function PageHead({ title, lang, lead, acts }: PageHeadProps) {
  return (
    <div className="head">
      <div className="head-words">
        <h1 lang={lang}>{title}</h1>
        {lead === undefined ? null : <div className="head-lead">{lead}</div>}
      </div>
      {acts === undefined ? null : <div className="head-acts not-on-paper">{acts}</div>}
    </div>
  );
}
