/** The settings of this process, or its end: what is wrong with them is said before anything is opened [HO5]. */
import { type Config, chooseLanguage, readConfig, withArguments } from './config.ts';
import { sayWrongSettings } from './say-why-not.ts';
import { exitWith } from './stop.ts';
import { takeGlobalArguments } from './take-global-arguments.ts';
import { unknownSettings } from './unknown-settings.ts';

/** Arguments and environment of this process as settings; ends with code 2 and a line for each that is wrong. */
export function readSettings(): Config {
  const given = process.argv.slice(2);
  const env = withArguments(given, process.env);
  const language = chooseLanguage(takeGlobalArguments(given, process.env).env);
  if (!env.ok) exitWith(2, sayWrongSettings(language, [env.error]));
  const config = readConfig(env.value);
  const unknown = unknownSettings(env.value);
  const wrong = config.ok ? unknown : [...config.error, ...unknown];
  if (!config.ok || wrong.length > 0) exitWith(2, sayWrongSettings(language, wrong));
  return config.value;
}
