/**
 * What search and commands offer: pages, what can be done, and, within a plan, commitments by their words in any of the
 * three scripts.
 */
import { useState } from 'react';
import { Autocomplete, Header, Input, Menu, MenuItem, MenuSection, SearchField } from 'react-aria-components';
import type { Static } from 'typebox';
import { useLocation } from 'wouter';
import type { CommitmentItem, Plan } from '../../http/contract/index.ts';
import { languages } from '../../i18n/desk/index.ts';
import { addresses, useAnswer } from '../data/index.ts';
import { Icon } from '../parts/index.ts';
import { themes } from '../theme/index.ts';
import { type Say, useSay } from '../words/index.ts';
import { fits } from './keys.ts';
import { placeNames } from './page.ts';
import { nodeItems, planItems } from './places.ts';
import { type Settings, useSettings } from './settings.tsx';
import { languageNames } from './TopLine.tsx';
import { useSignOut } from './use-sign-out.ts';

type PlanValue = Static<typeof Plan>;

/** A line of the palette. */
interface Command {
  readonly id: string;
  readonly words: string;
  readonly lang?: string;
  readonly run: () => void;
}

export interface PaletteBodyProps {
  readonly plan: PlanValue | null;
  readonly onDone: () => void;
}

export function PaletteBody({ plan, onDone }: PaletteBodyProps) {
  const say = useSay();
  const settings = useSettings();
  const signOut = useSignOut();
  const [, navigate] = useLocation();
  const [words, setWords] = useState('');
  const asked = words.trim();
  const answer = useAnswer(
    plan === null || asked === '' ? null : addresses.commitments(plan.id, { q: asked, limit: 8 }),
  );
  const found = plan !== null && asked !== '' && answer?.ok ? answer.value.items : [];
  const go = (href: string) => () => navigate(href);
  const pages = pageCommands(say, plan, settings, go).filter((command) => fits(command.words, asked));
  const acts = actCommands(say, settings, signOut).filter((command) => fits(command.words, asked));
  const commitments = plan === null ? [] : found.map((item) => commitmentCommand(item, plan.id, go));
  const all = new Map([...pages, ...acts, ...commitments].map((command) => [command.id, command]));
  const choose = (id: string | number) => {
    onDone();
    all.get(String(id))?.run();
  };
  return (
    <Autocomplete inputValue={words} onInputChange={setWords}>
      <SearchField className="search" aria-label={say('frame.find')} autoFocus>
        <Icon name="search" />
        <Input
          className="input search-input"
          placeholder={plan === null ? say('frame.find-hint') : say('frame.find-hint-plan')}
        />
      </SearchField>
      <Menu
        className="list palette-list"
        aria-label={say('frame.found')}
        onAction={choose}
        renderEmptyState={() => <p className="list-empty">{say('frame.found-nothing')}</p>}
      >
        {section('pages', say('frame.find-pages'), pages)}
        {section('commitments', say('frame.find-commitments'), commitments)}
        {section('acts', say('frame.find-acts'), acts)}
      </Menu>
    </Autocomplete>
  );
}

function section(id: string, name: string, commands: readonly Command[]) {
  if (commands.length === 0) return null;
  return (
    <MenuSection id={id} className="list-part" aria-label={name}>
      <Header className="list-head">{name}</Header>
      {commands.map((command) => (
        <MenuItem key={command.id} id={command.id} className="list-item" textValue={command.words}>
          <span className="palette-words" lang={command.lang}>
            {command.words}
          </span>
        </MenuItem>
      ))}
    </MenuSection>
  );
}

type Go = (href: string) => () => void;

function pageCommands(say: Say, plan: PlanValue | null, settings: Settings, go: Go): readonly Command[] {
  const items = [
    ...(plan === null ? [] : planItems(plan, settings.session, 0)),
    ...nodeItems(settings.session),
  ];
  return items.map((item) => ({
    id: `go ${item.href}`,
    words: say(placeNames[item.place]),
    run: go(item.href),
  }));
}

function actCommands(say: Say, settings: Settings, signOut: () => void): readonly Command[] {
  return [
    ...languages.map((one) => ({
      id: `language ${one}`,
      words: say('frame.act-language', { language: languageNames[one] }),
      run: () => settings.setLanguage(one),
    })),
    ...themes.map((one) => ({
      id: `theme ${one}`,
      words: say('frame.act-theme', { theme: say(`frame.theme.${one}`) }),
      run: () => settings.setTheme(one),
    })),
    { id: 'print', words: say('frame.print'), run: () => window.print() },
    { id: 'out', words: say('frame.sign-out'), run: signOut },
  ];
}

function commitmentCommand(item: CommitmentItem, planId: string, go: Go): Command {
  const href = `/plans/${encodeURIComponent(planId)}/commitments/${encodeURIComponent(item.id)}`;
  return { id: `commitment ${item.id}`, words: `${item.provision.path}  ${item.words}`, run: go(href) };
}
