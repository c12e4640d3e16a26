/** POST /api/plans/:plan/log/verification/progress: verifies, and says line by line how far it is; going away stops it. */
import Type from 'typebox';
import { type VerificationStep, verifyWatched } from '../../../app/index.ts';
import { ok } from '../../../base/index.ts';
import { Id, type VerificationLine } from '../../contract/index.ts';
import { type Listener, operation, type Wide } from '../../operation.ts';
import { problemBody } from '../../server/problem-reply.ts';
import { tellVerification } from './log-words.ts';

export const watchVerification = operation({
  id: 'watchVerification',
  method: 'POST',
  path: '/api/plans/:plan/log/verification/progress',
  tag: 'log',
  summary: 'Verifies and tells line by line how far it is',
  access: 'log.verify',
  params: Type.Object({ plan: Id }),
  success: {
    status: 200,
    description: 'Lines of JSON: steps, then the verification or a problem',
    mediaType: 'application/x-ndjson',
  },
  problems: ['not-found'],
  async handle({ app, actor, params, language }) {
    async function* lines(listener: Listener): AsyncIterable<Wide<VerificationLine>> {
      const relay = new Relay(listener);
      const verified = verifyWatched(app, actor, { planId: params.plan }, relay).finally(() => relay.end());
      yield* relay.steps();
      const found = await verified;
      if (found === null) return;
      if (!found.ok) yield { problem: problemBody(language, found.error, '') };
      else yield { result: tellVerification(language, found.value) };
    }
    return ok({ lines });
  },
});

/** Hands steps from the work to whoever writes them, and lets the connection breathe between two. */
class Relay {
  readonly #listener: Listener;
  readonly #waiting: VerificationStep[] = [];
  #wake: () => void = () => {};
  #ended = false;

  constructor(listener: Listener) {
    this.#listener = listener;
  }

  get stopped(): boolean {
    return this.#listener.gone;
  }

  tell(step: VerificationStep): Promise<void> {
    this.#waiting.push(step);
    this.#wake();
    return new Promise((resolve) => setImmediate(resolve));
  }

  end(): void {
    this.#ended = true;
    this.#wake();
  }

  async *steps(): AsyncIterable<{ readonly step: VerificationStep }> {
    for (;;) {
      for (const step of this.#waiting.splice(0)) yield { step };
      if (this.#ended && this.#waiting.length === 0) return;
      if (this.#waiting.length === 0)
        await new Promise<void>((resolve) => {
          this.#wake = resolve;
        });
    }
  }
}
