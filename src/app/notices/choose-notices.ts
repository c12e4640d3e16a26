/** How often one has notices by mail, and where to: each person's own choice, put whole. */
import { err, invalid, ok, type Problem, type Result } from '../../base/index.ts';
import type { Actor } from '../actor.ts';
import type { App } from '../ports/index.ts';
import { keepNoticeSettings, loadNoticeSettings, type NoticeSettings } from './notice-marks.ts';

/** What can be chosen. */
export type NoticeChoice = Pick<NoticeSettings, 'every' | 'mail'>;
/** What was chosen, and whether this node sends mail at all. */
export interface NoticeChoiceView extends NoticeChoice {
  readonly canMail: boolean;
}

const addressForm = /^[^\s<>@,;"]{1,64}@[^\s<>@,;"]{1,190}$/;

/** What one has chosen. */
export async function showNoticeChoice(app: App, who: Actor): Promise<NoticeChoiceView> {
  const { every, mail } = await app.store.read((r) => loadNoticeSettings(r, who.personId));
  return { every, mail, canMail: app.mail !== null };
}

/** Chooses; without an address nothing can go. */
export async function chooseNotices(
  app: App,
  who: Actor,
  { every, mail }: NoticeChoice,
): Promise<Result<NoticeChoiceView, Problem>> {
  const to = mail.trim();
  if (to !== '' && !addressForm.test(to)) return err(invalid('/mail', 'form'));
  if (to === '' && every !== 'none') return err(invalid('/mail', 'missing'));
  return app.store.write('node', async (w) => {
    const before = await loadNoticeSettings(w, who.personId);
    await keepNoticeSettings(w, who.personId, { ...before, every, mail: to });
    return ok({ every, mail: to, canMail: app.mail !== null });
  });
}
