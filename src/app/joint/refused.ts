/** Problems of joint plans whose words depend on a reason. Reasons are words of messages there: letters and underscores. */
import { err, type Problem, problem } from '../../base/index.ts';

type Code =
  | 'joint-file-refused'
  | 'joint-held'
  | 'joint-act-refused'
  | 'joint-step-refused'
  | 'joint-opening-refused'
  | 'bundle-refused'
  | 'line-unreachable'
  | 'line-refused';

/** The refusal with its reason. */
export function refused(
  code: Code,
  reason: string,
  facts: Problem['facts'] = {},
): { readonly ok: false; readonly error: Problem } {
  return err(problem(code, { ...facts, reason: reason.replaceAll('-', '_') }));
}
