export { isTheme, type Theme, themes } from './theme.ts';
