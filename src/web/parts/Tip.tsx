/** A word or two beside something that is pointed at or focused. Never the only place where a thing is said. */
import type { ReactElement } from 'react';
import { Tooltip, TooltipTrigger } from 'react-aria-components';

export function Tip({ words, children }: { readonly words: string; readonly children: ReactElement }) {
  return (
    <TooltipTrigger delay={400}>
      {children}
      <Tooltip className="tooltip">{words}</Tooltip>
    </TooltipTrigger>
  );
}
