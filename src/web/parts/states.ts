/** The states that marks show, as DESIGN names them. */
export const progressStates = [
  'not-reported',
  'not-begun',
  'begun',
  'substantial',
  'complete',
  'suspended',
  'superseded',
] as const;
export type Progress = (typeof progressStates)[number];

export const agreementStates = [
  'not-asked',
  'registered',
  'noted',
  'consultation',
  'confirmed',
  'confirmed-on-paper',
  'deemed',
  'returned',
  'disputed',
] as const;
export type Agreement = (typeof agreementStates)[number];

export const zones = ['own', 'consult', 'shared', 'public'] as const;
export type Zone = (typeof zones)[number];

export const reviewStates = ['proposed', 'accepted', 'rejected'] as const;
export type ReviewState = (typeof reviewStates)[number];

/** Quarters of the progress circle that are filled. */
export const quarters: Readonly<Record<Progress, number>> = {
  'not-reported': 0,
  'not-begun': 0,
  begun: 1,
  substantial: 3,
  complete: 4,
  suspended: 0,
  superseded: 0,
};

/** Which halves of the agreement circle are filled: ours (left), theirs (right). */
export const halves: Readonly<Record<Agreement, readonly [ours: boolean, theirs: boolean]>> = {
  'not-asked': [false, false],
  registered: [true, false],
  noted: [true, false],
  consultation: [true, false],
  confirmed: [true, true],
  'confirmed-on-paper': [true, true],
  deemed: [true, false],
  returned: [true, false],
  disputed: [true, false],
};
