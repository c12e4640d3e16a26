/**
 * A release as it is kept: what goes, exactly, and the steps that it has taken. What is still to be done follows from the
 * steps since it was last prepared and from the route, and is kept nowhere [AP966].
 */
import { isJsonObject, type Json, type JsonObject, jsonList, jsonText } from '../../../base/index.ts';
import { termSubjects } from '../../../plan/index.ts';
import { wordsLanguages } from '../../../plan/objects/index.ts';
import type { DisagreementAct } from '../disagreements/act-on-disagreement.ts';
import { disagreementLevels } from '../disagreements/disagreement-state.ts';
import { answerKinds, type JointAnswer } from '../joint-act.ts';
import { exceptionKinds, type PackageException } from '../packages/answer-package.ts';
import type { TermAsked } from '../terms/propose-terms.ts';
import { type LeavingLine, linesJson, type WhatGoes } from './outgoing.ts';
import type { Route } from './route.ts';

/** What one does with a release. */
export const releaseSteps = ['consult', 'approve', 'release', 'renew', 'withdraw'] as const;
/** One of them. */
export type ReleaseStep = (typeof releaseSteps)[number];

/** A step that was taken. */
export interface StepTaken {
  readonly step: ReleaseStep | 'prepare';
  /** Name of the person. */
  readonly by: string;
  readonly person: string;
  readonly at: string;
  /** Document number of an approval. */
  readonly number: string;
  readonly note: string;
}

/** A release as it is kept. */
export interface Release {
  readonly what: WhatGoes;
  readonly lines: readonly LeavingLine[];
  /** Hash of the lines: what a person who acts on it has seen. */
  readonly digest: string;
  readonly steps: readonly StepTaken[];
  /** How it ended; null while it is under way. */
  readonly ended: 'released' | 'withdrawn' | null;
}

function whatJson(what: WhatGoes): JsonObject {
  const claimsJson = (claims: Extract<WhatGoes, { kind: 'claims' }>['claims']): Json =>
    claims.map(({ claim, beside }) => ({ claim, beside }));
  switch (what.kind) {
    case 'values':
      return { kind: what.kind, registers: [...what.registers] };
    case 'claims':
      return { kind: what.kind, claims: claimsJson(what.claims) };
    case 'package': {
      const { kind, id, title, occasion, date, registers, claims } = what;
      const head = { kind, id, title: { ...title }, occasion: { ...occasion }, date };
      return { ...head, registers: [...registers], claims: claimsJson(claims) };
    }
    case 'public': {
      const { kind, record, title, date, items } = what;
      const listed = items.map(({ entry, beside = null }) => ({ entry, beside }));
      return { kind, record, title: { ...title }, date, items: listed };
    }
    case 'lock':
      return { kind: what.kind, period: what.period, locked: what.locked };
    case 'terms':
      return { kind: what.kind, terms: what.terms.map((term) => ({ ...term })) };
    case 'draft': {
      const { kind, register, to, note, days } = what;
      return { kind, register, to: [...to], note, days };
    }
    case 'remark':
      return { kind: what.kind, draft: what.draft, text: what.text };
    case 'answers':
      return { kind: what.kind, answers: what.answers.map((answer) => ({ ...answer })) };
    case 'package-answer': {
      const { kind, exceptions } = what;
      return { kind, package: what.package, exceptions: exceptions.map((one) => ({ ...one })) };
    }
    case 'disagreement':
      return { kind: what.kind, dispute: what.dispute, act: { ...what.act } };
    case 'silence':
      return { kind: what.kind, items: [...what.items] };
  }
}

/** As it is kept. */
export function releaseJson({ what, lines, digest, steps, ended }: Release): JsonObject {
  return {
    ...{ what: whatJson(what), digest, ended },
    lines: linesJson(lines),
    steps: steps.map(({ step, by, person, at, number, note }) => ({ step, by, person, at, number, note })),
  };
}

const text = (value: Json | undefined): string => jsonText(value) ?? '';
const texts = (value: Json | undefined): readonly string[] => jsonList(value).map(text);
const objects = (value: Json | undefined): readonly JsonObject[] => jsonList(value).filter(isJsonObject);

function namesOf(value: Json | undefined): Readonly<Partial<Record<'zh' | 'lo' | 'en', string>>> {
  const held = isJsonObject(value) ? value : {};
  return Object.fromEntries(
    wordsLanguages.flatMap((language) => {
      const said = jsonText(held[language]);
      return said === null ? [] : [[language, said]];
    }),
  );
}

function keptTerm({ subject, days, deemed }: JsonObject): readonly TermAsked[] {
  const known = termSubjects.find((one) => one === subject);
  return known === undefined ? [] : [{ subject: known, days: Number(days), deemed: deemed === true }];
}

/** A text under its name where there is one. */
function optional<K extends string>(name: K, value: Json | undefined): { readonly [P in K]?: string } {
  const said = jsonText(value);
  const held: { [P in K]?: string } = {};
  if (said !== null) held[name] = said;
  return held;
}

function keptAnswer({ kind, item, beside }: JsonObject): readonly JointAnswer[] {
  const known = answerKinds.find((one) => one === kind);
  return known === undefined ? [] : [{ kind: known, item: text(item), ...optional('beside', beside) }];
}

function keptException({ kind, item, beside }: JsonObject): readonly PackageException[] {
  const known = exceptionKinds.find((one) => one === kind);
  return known === undefined ? [] : [{ kind: known, item: text(item), ...optional('beside', beside) }];
}

function keptAct(held: JsonObject): DisagreementAct {
  const [beside, on] = [optional('beside', held.beside), optional('on', held.on)];
  switch (held.act) {
    case 'refer': {
      const level = disagreementLevels.find((one) => one === held.level) ?? 'desk';
      return { act: 'refer', level, ...optional('meeting', held.meeting), ...on };
    }
    case 'end':
      return { act: 'end', outcome: held.outcome === 'settled' ? 'settled' : 'standing', ...on, ...beside };
    case 'take-back':
      return { act: 'take-back' };
    default:
      return { act: 'state', ...beside };
  }
}

function keptWhat(held: JsonObject): WhatGoes {
  const claims = objects(held.claims).map(({ claim, beside }) => {
    return { claim: text(claim), beside: jsonText(beside) };
  });
  const registers = texts(held.registers);
  switch (held.kind) {
    case 'claims':
      return { kind: 'claims', claims };
    case 'package': {
      const { id, title, occasion, date } = held;
      const head = { id: text(id), title: namesOf(title), occasion: namesOf(occasion), date: jsonText(date) };
      return { kind: 'package', ...head, registers, claims };
    }
    case 'public': {
      const items = objects(held.items).map(({ entry, beside }) => {
        return { entry: text(entry), beside: jsonText(beside) };
      });
      const { record, title, date } = held;
      return { kind: 'public', record: text(record), title: namesOf(title), date: jsonText(date), items };
    }
    case 'lock':
      return { kind: 'lock', period: text(held.period), locked: held.locked === true };
    case 'terms':
      return { kind: 'terms', terms: objects(held.terms).flatMap(keptTerm) };
    case 'draft': {
      const { register, to, note, days } = held;
      return { kind: 'draft', register: text(register), to: texts(to), note: text(note), days: Number(days) };
    }
    case 'remark':
      return { kind: 'remark', draft: text(held.draft), text: text(held.text) };
    case 'answers':
      return { kind: 'answers', answers: objects(held.answers).flatMap((one) => keptAnswer(one)) };
    case 'package-answer': {
      const exceptions = objects(held.exceptions).flatMap(keptException);
      return { kind: 'package-answer', package: text(held.package), exceptions };
    }
    case 'disagreement': {
      const act = keptAct(isJsonObject(held.act) ? held.act : {});
      return { kind: 'disagreement', dispute: text(held.dispute), act };
    }
    case 'silence':
      return { kind: 'silence', items: texts(held.items) };
    default:
      return { kind: 'values', registers };
  }
}

const stepWords = [...releaseSteps, 'prepare'] as const;

/** Reads what this node has kept. */
export function keptRelease(content: Json): Release {
  const { what, lines, digest, steps, ended } = isJsonObject(content) ? content : {};
  return {
    what: keptWhat(isJsonObject(what) ? what : {}),
    lines: objects(lines).map(({ register, act, item, value, beside }) => {
      const about = { act: jsonText(act) ?? 'propose', item: jsonText(item) };
      return { register: text(register), ...about, value: text(value), beside: texts(beside) };
    }),
    digest: text(digest),
    steps: objects(steps).flatMap(({ step, by, person, at, number, note }) => {
      const taken = stepWords.find((word) => word === step);
      const said = {
        by: text(by),
        person: text(person),
        at: text(at),
        number: text(number),
        note: text(note),
      };
      return taken === undefined ? [] : [{ step: taken, ...said }];
    }),
    ended: ended === 'released' || ended === 'withdrawn' ? ended : null,
  };
}

/** Steps since it was last prepared: what was approved before that counts no more. */
export function stepsInForce({ steps }: Pick<Release, 'steps'>): readonly StepTaken[] {
  const last = steps.findLastIndex(({ step }) => step === 'prepare' || step === 'renew');
  return steps.slice(last + 1);
}

/**
 * Of these, those that took their place in the order of the route as it is now. Where the route was changed under a release, a step
 * that went before one which is asked for since counts no more [AP1321].
 */
export function stepsCounted(release: Pick<Release, 'steps'>, route: Route): readonly StepTaken[] {
  const counted: StepTaken[] = [];
  const has = (step: ReleaseStep): boolean => counted.some((one) => one.step === step);
  for (const taken of stepsInForce(release)) {
    const isAfterConsulting = !route.consult || has('consult') || taken.step === 'consult';
    const isAfterApproval = !route.approve || has('approve') || taken.step !== 'release';
    if (isAfterConsulting && isAfterApproval) counted.push(taken);
  }
  return counted;
}

/** What comes next on the route. */
export function nextStep(release: Pick<Release, 'steps'>, route: Route): 'consult' | 'approve' | 'release' {
  const counted = stepsCounted(release, route);
  const has = (step: ReleaseStep): boolean => counted.some((one) => one.step === step);
  if (route.consult && !has('consult')) return 'consult';
  return route.approve && !has('approve') ? 'approve' : 'release';
}

/** Those who have released it and wait for another. */
export function releasers(release: Pick<Release, 'steps'>, route: Route): readonly StepTaken[] {
  return stepsCounted(release, route).filter(({ step }) => step === 'release');
}

/** Whether this person has released it and the route asks for another one's release as well. */
export function waitsForAnother(release: Pick<Release, 'steps'>, route: Route, personId: string): boolean {
  return route.people > 1 && releasers(release, route).some(({ person }) => person === personId);
}
