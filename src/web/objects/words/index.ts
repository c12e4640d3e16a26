export { everything, objectAddresses, objectLinks, typesOf } from './addresses.ts';
export {
  amountWords,
  cadenceWords,
  choiceWords,
  fieldWords,
  fieldWordsOf,
  groupDigits,
  stateWords,
  typeWords,
} from './type-words.ts';
