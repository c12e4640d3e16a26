export { formMaker } from './forms/form-maker.ts';
