export { roundPages } from './round-pages.ts';
