import type { StretchDefinition, StretchVariant } from '../stretch/stretch-definition.ts';
import { isConditionTrue, type ConditionInput } from './condition.ts';

/** Which way of doing the stretch is seen; `met` is the memory of its conditions. */
export type VariantState = {
  readonly variant: StretchVariant | null;
};
export const NO_VARIANT: VariantState = { variant: null };

/** The first variant whose conditions hold, the present one by its leave limits; else the present one. */
export function advanceVariant(
  { variant: known }: VariantState,
  { variants }: Pick<StretchDefinition, 'variants'>,
  input: ConditionInput,
): VariantState {
  const fitting = variants.find((variant) =>
    variant.allOf.every((condition) => isConditionTrue(condition, input, variant === known)),
  );
  return { variant: fitting ?? known ?? variants[0] };
}
