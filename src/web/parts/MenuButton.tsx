/** A button that opens a short list of acts or choices. */
import type { ReactNode } from 'react';
import { Button, Header, Menu, MenuItem, MenuSection, MenuTrigger, Popover } from 'react-aria-components';
import { Icon } from './Icon.tsx';

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

export function MenuButton({ label, children, parts, look = 'quiet' }: MenuButtonProps) {
  return (
    <MenuTrigger>
      <Button className={`button button-${look}`} aria-label={label}>
        {children}
      </Button>
      <Popover className="popover" placement="bottom end">
        <Menu className="list" aria-label={label}>
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
    </MenuTrigger>
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
