export { objectPages } from './object-pages.ts';
