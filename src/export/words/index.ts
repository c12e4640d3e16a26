export { sayCell, sayKey } from './say-cell.ts';
