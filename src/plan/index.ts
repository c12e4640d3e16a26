export type { Fact } from './register.ts';
export type {
  AdoptedValue, CommitmentKind, CutItem, CutValue, DueOrigin, DueValue, LocalName, OutlineNode, OutlineValue,
  PartyValue, ReadingValue, Standing, Strength, TextRecord,
} from './values.ts';
