export { type Address, address, addresses, type Query, queryString } from './addresses.ts';
export { type Answer, type Trouble, toAnswer, unreachable } from './answer.ts';
export { newKey, read, write } from './client.ts';
export { readLines } from './read-lines.ts';
export { type Upload, upload } from './upload.ts';
export { type Act, type Doing, useAct } from './use-act.ts';
export { AnswerLanguage, known, refresh, useAnswer } from './use-answer.ts';
export { type Draft, useDraft } from './use-draft.ts';
export { type Pages, usePages } from './use-pages.ts';
