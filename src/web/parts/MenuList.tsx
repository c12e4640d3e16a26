/** The list of a menu button, over the page: fetched when the first menu is opened. */
import type { RefObject } from 'react';
import { Header, Menu, MenuItem, MenuSection, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';
import type { MenuLine, MenuPart } from './MenuButton.tsx';

export interface MenuListProps {
  readonly label: string;
  readonly parts: readonly MenuPart[];
  readonly trigger: RefObject<HTMLButtonElement | null>;
  /** Which line has the focus at first. */
  readonly from: 'first' | 'last';
  readonly onClose: () => void;
}

export function MenuList({ label, parts, trigger, from, onClose }: MenuListProps) {
  return (
    <Popover
      className="popover"
      placement="bottom end"
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Menu className="list" aria-label={label} autoFocus={from} onClose={onClose}>
        {parts.map((part) => (
          <MenuSection key={part.id} className="list-part" aria-label={part.name}>
            {parts.length > 1 ? <Header className="list-head">{part.name}</Header> : null}
            {part.lines.map((line) => (
              <Line key={line.id} line={line} />
            ))}
          </MenuSection>
        ))}
      </Menu>
    </Popover>
  );
}

function Line({ line }: { readonly line: MenuLine }) {
  const act = {
    ...(line.href === undefined ? {} : { href: line.href }),
    ...(line.onChoose === undefined ? {} : { onAction: line.onChoose }),
  };
  return (
    <MenuItem
      id={line.id}
      className="list-item"
      textValue={line.word}
      isDisabled={line.disabled ?? false}
      {...act}
    >
      <span lang={line.lang} aria-current={line.chosen ? 'true' : undefined}>
        {line.word}
      </span>
      {line.chosen ? <Icon name="check" /> : null}
    </MenuItem>
  );
}
