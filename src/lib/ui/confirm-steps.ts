/** One question of a confirmation. Deleting everything has two, so that no slip goes through. */
export type ConfirmStep = {
  readonly title: string;
  readonly body: string;
  /** The words on the button that goes on. */
  readonly confirm: string;
};

export type ConfirmSteps = readonly [ConfirmStep, ...ConfirmStep[]];
