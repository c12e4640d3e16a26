export { sayCell, sayKey, signedIn } from './say-cell.ts';
