/** What may be asked of a paper: languages, for whom, about what, which span. Each choice is at once in the address. */
import { type ReactNode, useState } from 'react';
import type { RefViews } from '../../../http/contract/index.ts';
import { isLanguage, languages } from '../../../i18n/desk/index.ts';
import { objectType } from '../../../plan/objects/index.ts';
import { placeWords } from '../../commitments/words/index.ts';
import { addresses, type Query, useAnswer } from '../../data/index.ts';
import { languageNames, localName } from '../../frame/index.ts';
import { objectAddresses, RefPicker } from '../../objects/index.ts';
import { type Choice, DateField, Select } from '../../parts/index.ts';
import { useLanguage, useSay } from '../../words/index.ts';
import { planAddress } from '../milestones/plan-query.ts';
import type { Kind } from './paper-query.ts';
import { audienceWords } from './paper-words.ts';

interface OptionsProps {
  readonly planId: string;
  readonly kind: Kind;
  readonly asked: Query;
  readonly change: (changes: Query) => void;
}

const textOf = (asked: Query, name: string): string => {
  const value = asked[name];
  return typeof value === 'string' ? value : '';
};

/** Objects of one type to choose from, as choices. */
function useChoices(planId: string, type: string): readonly Choice[] {
  const language = useLanguage();
  const declared = objectType(type);
  const objects = useAnswer(
    declared === null ? null : objectAddresses.list(planId, declared.collection, { limit: 200 }),
  );
  const commitments = useAnswer(
    type === 'commitment' ? addresses.commitments(planId, { state: 'accepted', limit: 200 }) : null,
  );
  if (declared !== null && objects?.ok)
    return objects.value.items.map(({ id, label }) => ({
      value: `${type}/${id}`,
      word: localName(label, language),
    }));
  if (type === 'commitment' && commitments?.ok)
    return commitments.value.items.map((item) => {
      const place = placeWords(item);
      const words = item.provision.path === '' ? '' : item.words.slice(0, 40);
      return { value: `commitment/${item.id}`, word: `${place} ${words}`.trim() };
    });
  return [];
}

/** Of a paper that may be about many kinds of things: found by typing words of it. */
function AboutSearch({ planId, kind, asked, change }: OptionsProps) {
  const say = useSay();
  const about = textOf(asked, 'about');
  const named = useAnswer(about === '' ? null : objectAddresses.names(planId, [about]));
  const [found, setFound] = useState<RefViews>({});
  return (
    <RefPicker
      planId={planId}
      label={say('paper.desk.of')}
      to={kind.about}
      chosen={about === '' ? [] : [about]}
      refs={{ ...(named?.ok ? named.value.refs : {}), ...found }}
      onChoose={(chosen, refs) => {
        setFound(refs);
        change({ about: chosen[0] ?? '' });
      }}
      single
    />
  );
}

/** Which party's original, by that party's name. */
function OriginalChoice({ planId, asked, change }: OptionsProps) {
  const say = useSay();
  const language = useLanguage();
  const plan = useAnswer(addresses.plan(planId));
  const parties = plan?.ok ? plan.value.parties : [];
  const ordered = [...parties].sort((a, b) => Number(b.ours) - Number(a.ours));
  const names = ordered.map(({ name }) => localName(name, language));
  const signing = names.length > 1 ? names : [...names, say('paper.for-signature.other-party')];
  return (
    <Select
      label={say('paper.package-annex.original')}
      choices={signing.map((party, n) => {
        return { value: String(n + 1), word: say('package.original', { party }) };
      })}
      value={textOf(asked, 'original') || '1'}
      onChange={(original) => change({ original })}
    />
  );
}

function AboutChoice({ planId, kind, asked, change }: OptionsProps) {
  const say = useSay();
  const language = useLanguage();
  // What a joint paper is about is named as all have confirmed it, whether we hold it ourselves or not.
  const [first = '', second = ''] = kind.subjects === null ? kind.about : [];
  const own = [...useChoices(planId, first), ...useChoices(planId, second)];
  const joint = (kind.subjects ?? []).map(({ ref, label }) => {
    return { value: ref, word: localName(label, language) };
  });
  const choices = [...own, ...joint];
  const whole = { value: '', word: say(kind.aboutNeeded ? 'paper.desk.choose-about' : 'paper.desk.whole') };
  return (
    <Select
      label={say('paper.desk.of')}
      choices={[whole, ...choices]}
      value={textOf(asked, 'about')}
      onChange={(about) => change({ about })}
    />
  );
}

/** The baselines that were taken; without a choice it is the newest. */
function BaselineChoice({ planId, asked, change }: OptionsProps) {
  const say = useSay();
  const plan = useAnswer(planAddress(planId, {}));
  const taken = plan?.ok ? plan.value.baselines : [];
  if (taken.length === 0) return null;
  return (
    <Select
      label={say('milestones.against')}
      choices={taken.map(({ name }) => ({ value: name, word: name }))}
      value={textOf(asked, 'baseline') || (taken[0]?.name ?? '')}
      onChange={(baseline) => change({ baseline })}
    />
  );
}

/** The fields, in a row where there is room. */
export function PaperOptions(props: OptionsProps): ReactNode {
  const { kind, asked, change } = props;
  const say = useSay();
  const named = languages.map((value) => ({ value, word: languageNames[value], lang: value }));
  const reader = useLanguage();
  const main = textOf(asked, 'language') || reader;
  return (
    <div className="paper-options not-on-paper">
      <Select
        label={say('paper.desk.language')}
        choices={named}
        value={main}
        onChange={(language) => change({ language })}
      />
      <Select
        label={say('paper.desk.beside')}
        choices={[
          { value: '', word: say('paper.desk.no-beside') },
          ...named.filter(({ value }) => value !== main),
        ]}
        value={isLanguage(textOf(asked, 'beside')) ? textOf(asked, 'beside') : ''}
        onChange={(beside) => change({ beside })}
      />
      {kind.audiences.length < 2 ? null : (
        <Select
          label={say('paper.desk.audience')}
          choices={kind.audiences.map((value) => ({ value, word: audienceWords(say, value) }))}
          value={textOf(asked, 'audience') || 'own'}
          onChange={(audience) => change({ audience })}
        />
      )}
      {kind.about.length > 2 ? <AboutSearch {...props} /> : null}
      {kind.about.length === 1 || kind.about.length === 2 ? <AboutChoice {...props} /> : null}
      {kind.originals ? <OriginalChoice {...props} /> : null}
      {kind.baselines ? <BaselineChoice {...props} /> : null}
      {kind.spans ? (
        <>
          <DateField
            label={say('paper.desk.from')}
            value={textOf(asked, 'from')}
            onChange={(from) => change({ from })}
          />
          <DateField
            label={say('paper.desk.to')}
            value={textOf(asked, 'to')}
            onChange={(to) => change({ to })}
          />
        </>
      ) : null}
    </div>
  );
}
