/**
 * Numbers that carry their unit in the type, so that seconds cannot slip in where milliseconds are
 * meant. Arithmetic gives a plain number; name the unit again with the function of the same name.
 */
declare const unit: unique symbol;

type Unit<Name extends string> = number & { readonly [unit]: Name };

export type Degrees = Unit<'degrees'>;
export type Milliseconds = Unit<'milliseconds'>;
/** Milliseconds since 1970, UTC: the only wall-clock time; everything live uses a steady clock. */
export type EpochMilliseconds = Unit<'epoch-milliseconds'>;

export const degrees = (value: number): Degrees => value as Degrees;
export const milliseconds = (value: number): Milliseconds => value as Milliseconds;
export const epochMilliseconds = (value: number): EpochMilliseconds => value as EpochMilliseconds;
export const seconds = (value: number): Milliseconds => milliseconds(value * 1000);
