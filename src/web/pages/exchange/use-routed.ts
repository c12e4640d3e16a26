/**
 * An act that would leave: done at once where no route stands before it, else prepared for release. Its button says which of the two
 * it does.
 */
import { addresses, useAnswer } from '../../data/index.ts';
import { useSay } from '../../words/index.ts';

interface Act {
  /** Kind of the release that it becomes. */
  readonly kind: 'answers' | 'package-answer' | 'disagreement' | 'silence' | 'remark';
  /** Where it is done at once. */
  readonly at: readonly string[];
  readonly body: object;
  /** What the release says beside the same body, or instead of it. */
  readonly prepared?: object;
}

interface Routed {
  readonly hasRoute: boolean;
  /** Letter of the own party; null as long as it is not known. */
  readonly me: string | null;
  /** The request. */
  readonly asked: (act: Act) => {
    readonly method: 'POST';
    readonly address: string;
    readonly body: object;
  };
  /** Words of its button. */
  readonly words: (act: string) => string;
  /** What is told once it is done. */
  readonly done: (words: string) => string;
}

export function useRouted(plan: string): Routed {
  const say = useSay();
  const joint = useAnswer(addresses.joint(plan));
  const hasRoute = joint?.ok === true && joint.value.hasRoute;
  return {
    hasRoute,
    me: joint?.ok === true ? joint.value.me : null,
    asked: ({ kind, at, body, prepared = body }) => ({
      method: 'POST',
      address: addresses.jointAct(plan, ...(hasRoute ? ['releases'] : at)),
      body: hasRoute ? { kind, ...prepared } : body,
    }),
    words: (act) => (hasRoute ? say('release.prepare-act', { act }) : act),
    done: (words) => (hasRoute ? say('release.prepared') : words),
  };
}
