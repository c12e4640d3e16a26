/** A few views of the same thing; the one that is open can be kept in the address. */
import type { ReactNode } from 'react';
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components';

export interface TabView {
  readonly id: string;
  readonly name: string;
  readonly count?: number;
  readonly content: ReactNode;
}
export interface TabsProps {
  readonly label: string;
  readonly views: readonly TabView[];
  readonly open?: string;
  readonly onOpen?: (id: string) => void;
}

export function Tabs({ label, views, open, onOpen }: TabsProps) {
  const held = open === undefined ? {} : { selectedKey: open };
  return (
    <AriaTabs className="tabs" {...held} onSelectionChange={(key) => onOpen?.(String(key))}>
      <TabList className="tabs-list" aria-label={label}>
        {views.map((view) => (
          <Tab key={view.id} id={view.id} className="tab">
            {view.name}
            {view.count === undefined ? null : <span className="tab-count">{view.count}</span>}
          </Tab>
        ))}
      </TabList>
      {views.map((view) => (
        <TabPanel key={view.id} id={view.id} className="tab-panel">
          {view.content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
