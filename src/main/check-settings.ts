/** Looks at settings and arguments and does nothing else: `npm start` asks it before it builds what a refused start would not need. */
import { readSettings } from './read-settings.ts';

readSettings();
