/** The pages of a round: how it stands, one form, one return. Lists and what a round itself says are pages of objects. */
import { addresses } from '../../data/index.ts';
import { localName } from '../../frame/local-name.ts';
import type { DeskPage } from '../../frame/page.ts';
import { piece } from '../../frame/piece.ts';
import { objectAddresses } from '../../objects/words/index.ts';
import { roundAddresses } from './addresses.ts';

const roundPage: DeskPage = {
  route: '/plans/:plan/rounds/:id',
  access: 'signed-in',
  place: 'rounds',
  title: (say, { plan, id }, known, language) => {
    const title = known(objectAddresses.one(plan, 'rounds', id))?.label ?? {};
    return localName(title, language) || say('frame.place.rounds');
  },
  // Whoever only reads sees what the round says; how its forms stand is for those who send them.
  loads: ({ plan, id }) => [
    objectAddresses.one(plan, 'rounds', id),
    roundAddresses.standing(plan, id),
    addresses.plan(plan),
  ],
  piece: piece('pages/rounds/RoundPage.tsx', async () => (await import('./RoundPage.tsx')).RoundPage),
};

const formPage: DeskPage = {
  route: '/plans/:plan/rounds/forms/:id',
  access: 'programme.act',
  place: 'rounds',
  title: (say, { id }) => say('round.page.form-title', { code: id }),
  loads: ({ plan, id }) => [roundAddresses.form(plan, id), addresses.plan(plan)],
  piece: piece('pages/rounds/FormPage.tsx', async () => (await import('./FormPage.tsx')).FormPage),
};

const returnPage: DeskPage = {
  route: '/plans/:plan/rounds/returns/:id',
  access: 'programme.act',
  place: 'rounds',
  title: (say) => say('round.page.return-title'),
  loads: ({ plan, id }) => [roundAddresses.returned(plan, id), addresses.plan(plan)],
  piece: piece('pages/rounds/ReturnPage.tsx', async () => (await import('./ReturnPage.tsx')).ReturnPage),
};

/** Before the pages of objects, whose routes are wider. */
export const roundPages: readonly DeskPage[] = [formPage, returnPage, roundPage];
