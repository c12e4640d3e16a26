/** The days that stand on the page of a disagreement, as they are drawn in each language on both sides. */
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import type { JointDisagreement, JointDisagreements, ProposablePage } from '../../src/http/contract/index.ts';
import { formatDate, languages, translate } from '../../src/i18n/index.ts';
import { carry, get, opened, post } from '../http/joint-sites.ts';
import { openStage, wordsOf } from './stage.ts';

const stage = await openStage();
const { cn, la } = await opened({ after });
await carry(cn, la);
await carry(la, cn);

test('DK1671 the agreed day of a level and the day of each step stand with what they are, in each language', async () => {
  const [title] = (await get<ProposablePage>(cn, '/proposables')).items;
  const made = await post(cn, '/proposals', { registers: [title?.register] });
  const [item] = made.json<{ entries: string[] }>().entries;
  await carry(cn, la);
  await post(la, '/answers', { answers: [{ kind: 'dispute.raise', item, reason: 'Sample view of la' }] });
  await carry(la, cn);
  const [one] = (await get<JointDisagreements>(cn, '/disagreements')).items;
  const referred = await post(cn, `/disagreements/${one?.id}/levels`, {
    level: 'committee',
    on: '2026-09-01',
  });
  assert.equal(referred.statusCode, 201, referred.body);
  await carry(cn, la);
  const words = async (side: typeof cn, language: (typeof languages)[number]): Promise<string> => {
    const address = `/plans/${side.at.split('/')[3]}/exchange/disagreements/${one?.id}`;
    return wordsOf((await stage.draw(side.site, address, { language })).main).replaceAll(/\s+/g, ' ');
  };
  const labelled = (language: (typeof languages)[number], key: 'agreed-day' | 'day'): string =>
    `${translate(language, `disagreement.${key}`)} ${formatDate(language, '2026-09-01')}`;
  for (const language of languages)
    for (const side of [cn, la]) {
      const told = await words(side, language);
      assert.ok(told.includes(labelled(language, 'day')), told);
      assert.ok(!told.includes(labelled(language, 'agreed-day')), 'nobody has agreed to it yet');
    }
  const { steps } = await get<JointDisagreement>(la, `/disagreements/${one?.id}`);
  const answers = [{ kind: 'confirm', item: steps.at(-1)?.entry ?? '' }];
  assert.equal((await post(la, '/answers', { answers })).statusCode, 201);
  await carry(la, cn);
  for (const language of languages)
    for (const side of [cn, la])
      assert.ok((await words(side, language)).includes(labelled(language, 'agreed-day')), language);
});
