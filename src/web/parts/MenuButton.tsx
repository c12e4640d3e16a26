/** A button that opens a short list of acts or choices. The list itself is fetched with the first that is opened. */
import { type ReactNode, useRef, useState } from 'react';
import { Button } from 'react-aria-components';
import { later, useLater } from './later.ts';
import type { MenuListProps } from './MenuList.tsx';

/** A line of the menu: an act, or a way to a page. */
export interface MenuLine {
  readonly id: string;
  readonly word: string;
  readonly lang?: string;
  readonly href?: string;
  readonly chosen?: boolean;
  readonly disabled?: boolean;
  readonly onChoose?: () => void;
}
/** Lines that belong together, under a name. */
export interface MenuPart {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly MenuLine[];
}
export interface MenuButtonProps {
  readonly label: string;
  readonly children: ReactNode;
  readonly parts: readonly MenuPart[];
  readonly look?: 'quiet' | 'plain';
}

const list = later<MenuListProps>(async () => (await import('./MenuList.tsx')).MenuList);
const fetchList = () => void list.load().catch(() => null);

export function MenuButton({ label, children, parts, look = 'quiet' }: MenuButtonProps) {
  const trigger = useRef<HTMLButtonElement>(null);
  const [from, setFrom] = useState<MenuListProps['from'] | null>(null);
  const { Part: List } = useLater(from === null ? null : list);
  const onKeyDown = ({ key }: { readonly key: string }) => {
    if (key === 'ArrowDown') setFrom('first');
    if (key === 'ArrowUp') setFrom('last');
  };
  return (
    <>
      <Button
        ref={trigger}
        className={`button button-${look}`}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={from !== null}
        onHoverStart={fetchList}
        onFocus={fetchList}
        onKeyDown={onKeyDown}
        onPress={() => setFrom('first')}
      >
        {children}
      </Button>
      {from === null || List === null ? null : (
        <List label={label} parts={parts} trigger={trigger} from={from} onClose={() => setFrom(null)} />
      )}
    </>
  );
}
