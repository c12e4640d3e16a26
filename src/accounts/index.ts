export { changePerson, type PersonChange } from './change-person.ts';
export { chooseLanguage } from './choose-language.ts';
export { confirmByName, confirmGrants, declineGrants, type WhichAccount } from './confirm-grants.ts';
export { createPerson, type NewPerson } from './create-person.ts';
export type { LeftArea, PersonWithDeputies } from './describe-person.ts';
export { dropEnded } from './drop-ended.ts';
export { findActor, findSession, type SignedIn } from './find-session.ts';
export { createLimits, type Limits } from './limits.ts';
export { type HistoryPage, type ListHistory, listHistory } from './list-history.ts';
export {
  type Colleague,
  countWaiting,
  getPerson,
  listColleagues,
  listPeople,
  listWaiting,
  type WaitingPerson,
} from './list-people.ts';
export { makePasswordCode, type PasswordCode } from './make-password-code.ts';
export {
  type ChangedDeputies,
  confirmDeputy,
  endDeputy,
  type NewDeputy,
  nameDeputy,
  type WhichDeputy,
} from './name-deputy.ts';
export type { AccountApp } from './needs.ts';
export { isSetupNeeded, renewSetupCode } from './renew-setup-code.ts';
export { sessionLifetime } from './sessions.ts';
export { setPassword } from './set-password.ts';
export { type SetUpInput, setUp } from './set-up.ts';
export { type SignInInput, signIn } from './sign-in.ts';
export { signOut } from './sign-out.ts';
