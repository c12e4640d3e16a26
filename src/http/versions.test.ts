/** Which operations ask for the version that a change was made from. The list of those that do not is written by hand. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, importPlan, join, openSite, problemOf } from '../../tests/http/open-site.ts';
import { operations } from './operations/index.ts';

/** Operations that write and ask for no version, each with its reason. */
const exempt: Readonly<Record<string, string>> = {
  signIn: 'makes a session',
  signOut: 'ends a session',
  setUp: 'makes the first account',
  setPassword: 'acts by a code, which is good once',
  chooseLanguage: 'one value of one’s own, put whole; the last one is meant',
  createPerson: 'makes an account',
  makePasswordCode: 'makes a code; the account stays as it is',
  importPlan: 'makes a plan',
  addText: 'makes a text',
  review: 'names the versions of what its acts touch in its body',
  carryOver: 'names the versions of what it touches in its body',
  acceptPlanSuccession: 'names the versions of both sides of each line in its body',
  endPlanSuccession: 'names the links, whose words never change; one that is ended stays so',
  addFile: 'keeps a file under its hash; the same file again changes nothing',
  putFileRight:
    'puts bytes in their place that have the hash which is named; the same bytes again change nothing',
  bringJointFile: 'keeps the file that a claim names by its hash; the same file again changes nothing',
  makeRoundForms: 'makes what is not there; what has left stays as it is',
  sendRoundForms: 'sends what has not been sent',
  handOutRoundForm: 'adds a line to what was done with a form',
  addReturn: 'makes a return, which waits',
  enterReturn: 'makes a return, which waits',
  reportOwn: 'names the version of each row in its body',
  addOwnFile: 'keeps a file under its hash; the same file again changes nothing',
  markNotices: 'marks of one’s own; the plan stays as it is',
  markJointNews: 'marks of one’s own, which only go forward; the plan stays as it is',
  chooseNotices: 'one’s own choice, put whole; the last one is meant',
  handOver: 'names the version of each thing in its body',
  makeCalendar: 'makes a secret address; the plan stays as it is',
  endCalendar: 'ends a secret address; the plan stays as it is',
  openJoint: 'makes a plan file; a plan that is open already is refused',
  openJointAnew:
    'makes a plan file for what follows the present opening; one that was made before gives way to it',
  takeBackJointOpening: 'takes back the own signature, once, and not after all have signed',
  readPlanFile: 'changes nothing',
  takePlanFile: 'joins signatures, whatever their order; the file names by its hash what it is about',
  makePartyFile: 'signs a file and keeps nothing',
  readIncomingPlan: 'changes nothing',
  takeIncomingPlan: 'makes a plan, or joins signatures; the file names by its hash what it is about',
  rotateKey: 'replaces the key that counts when it is asked; keys are never taken back',
  revokeKey: 'ends the key that counts when it is asked; keys are never taken back',
  liftGuard: 'a word of one of two people; the second names no other',
  pauseExchange: 'one value of the node, put whole; the last one is meant',
  proposeSettling: 'makes a file and keeps nothing of the plan; it names the history by its root',
  readSettling: 'changes nothing',
  takeSettling: 'joins signatures; the file names the history by its root',
  eraseJointWords: 'names the words by their digest; what was erased stays so',
  attestState: 'enters a log that only grows',
  showDraft: 'makes a draft',
  remarkOnDraft: 'makes a remark',
  takeBackDraft: 'takes back what nobody else changes',
  proposeJoint: 'enters a log that only grows; each proposal names the heads that it means to replace',
  answerJoint: 'names the entry that it answers by its hash',
  proposeClaims:
    'carries out what its preview showed: the words go back as they were shown, and are refused where the claim has changed',
  proposePublicRecord:
    'enters a log that only grows; a record that is to be changed names the heads that it means to replace',
  previewPublicRecord: 'enters nothing: it tells what would leave',
  proposePackage: 'enters a log that only grows; each proposal names the heads that it means to replace',
  answerPackage: 'names the package, whose items follow its head and never change',
  setRoute: 'one value of the plan, put whole; where two people release, the second names what the first did',
  prepareRelease: 'makes a release; nothing leaves',
  stepRelease: 'names the bytes that were seen by their digest',
  proposeAnswerTerms: 'enters a log that only grows; each proposal names the heads that it means to replace',
  takeSilence: 'names the entries whose silence it takes by their hash; once for each party',
  proposePeriodLock: 'enters a log that only grows; it is refused where the period stands so already',

  stateInDisagreement: 'the own party’s view, put whole; the last one is meant',
  referDisagreement: 'enters a log that only grows; it is refused where another proposal waits',
  endDisagreement: 'enters a log that only grows; it is refused where another proposal waits',
  takeBackDisagreement: 'takes back what nobody else changes; once',
  takeOverAgreed:
    'carries out what its preview showed: each value goes back as it was shown, and is refused where it changed',
  takeBackAgreed: 'takes back one act by its id, once, and not where its values were changed since',

  exportBundle: 'hands out what is there',
  readBundle: 'changes nothing',
  readAnswerFile: 'changes nothing',
  takeAnswerFile: 'names each entry that it answers by its hash; the same file again enters nothing',
  importBundle: 'takes what continues what is held; the same again changes nothing',
  exchangeByLine: 'the same as export and import',
  verifyLog: 'changes nothing',
  watchVerification: 'changes nothing',
  backUp: 'changes nothing',
  checkData: 'changes nothing',
  importTaskTable: 'names what was seen by a value of its own, tasks and versions in it',
  makeTasksOfCommitments: 'names what was seen by a value of its own',
  makeWorkOfDecisions: 'names the version of each decision in its body',
  takeBaseline: 'adds a baseline under a name that is used once',
  bringPaperTemplate: 'one template for a kind and language, put whole; the last one is meant',
};

test('HT42 each operation that changes what has a version asks for it; the others are listed with their reason', () => {
  const isOfObjects = (id: string) => /^(create|write)[A-Z]/.test(id);
  const unlisted = operations
    .filter(({ method, needsVersion }) => method !== 'GET' && needsVersion === undefined)
    .map(({ id }) => id)
    .filter((id) => !Object.hasOwn(exempt, id))
    // Objects: making one needs none; rows carry the version of each in the row.
    .filter((id) => !isOfObjects(id));
  assert.deepEqual(unlisted, []);
  const known = new Set(operations.map(({ id }) => id));
  assert.deepEqual(
    Object.keys(exempt).filter((id) => !known.has(id)),
    [],
  );
});

test('HT12 a plan is adopted from the version that was seen', async (t) => {
  const site = await openSite(t);
  const plan = await importPlan(site);
  const acts = [{ act: 'accept-outline', text: plan.texts[0]?.id }];
  await ask(site, `POST /api/plans/${plan.id}/review`, { as: site.admin, body: { acts } });
  const adopt = (tag?: string) =>
    ask(site, `POST /api/plans/${plan.id}/adoption`, {
      as: site.admin,
      body: { acknowledgeUncovered: true },
      ...(tag === undefined ? {} : { headers: { 'if-match': tag } }),
    });
  assert.equal(problemOf(await adopt()).code, 'precondition-required');
  const changed = await ask(site, `PATCH /api/plans/${plan.id}`, {
    as: site.admin,
    headers: { 'if-match': `"${plan.version}"` },
    body: { title: { en: 'Other' } },
  });
  assert.equal(problemOf(await adopt(`"${plan.version}"`)).code, 'precondition-failed');
  assert.equal((await adopt(String(changed.headers.etag))).statusCode, 201);
});

test('HT12 every change of an account gives it a new tag; an old one, a foreign one and none change nothing', async (t) => {
  const site = await openSite(t);
  const body = { name: 'keo', displayName: 'Keo', grants: [{ role: 'reader', areas: {} }] };
  const made = await ask(site, 'POST /api/people', { as: site.admin, body });
  const { person } = made.json<{ person: { id: string } }>();
  const tags = [String(made.headers.etag)];
  const noy = await join(site, 'noy', ['reader']);
  const act = (what: string, sent: object | undefined, tag?: string) =>
    ask(site, what, {
      as: site.admin,
      ...(sent === undefined ? {} : { body: sent }),
      ...(tag === undefined ? {} : { headers: { 'if-match': tag } }),
    });
  const base = `/api/people/${person.id}`;
  const steps: readonly (readonly [string, object | undefined])[] = [
    [`PATCH ${base}`, { displayName: 'Keo the Second' }],
    [`POST ${base}/deputies`, { deputy: noy.id, from: '2026-05-05', to: '2026-05-06' }],
    [`PATCH ${base}`, { active: false }],
  ];
  for (const [what, sent] of steps) {
    const now = tags.at(-1) ?? '';
    assert.equal(problemOf(await act(what, sent)).code, 'precondition-required', what);
    for (const wrong of [...tags.slice(0, -1), '"999"', 'W/"x"', '*', now.replaceAll('"', '')])
      assert.equal(problemOf(await act(what, sent, wrong)).code, 'precondition-failed', `${what} ${wrong}`);
    const done = await act(what, sent, now);
    assert.ok(done.statusCode < 300, done.body);
    assert.ok(!tags.includes(String(done.headers.etag)));
    tags.push(String(done.headers.etag));
  }
  assert.equal(tags.length, 4);
});
