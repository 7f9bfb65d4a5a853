import type { MeasureUnit } from '#lib/domain/kinematics/measure-spec.ts';
import type { Messages } from '#lib/messages/messages.svelte.ts';
import { regionsOf } from '#lib/messages/regions.ts';

/** Degrees whole, since the error is several of them; lengths with two digits. No minus before 0. */
export function measureNumber({ locale }: Messages, value: number, unit: MeasureUnit): string {
  const format = new Intl.NumberFormat(regionsOf(locale), {
    maximumFractionDigits: unit === 'degrees' ? 0 : 2,
    signDisplay: 'negative',
  });
  // A real minus sign: a hyphen is not read aloud.
  return format.format(value).replace('-', '−');
}

/** The value in its unit, such as "16°". Lengths stand alone: their unit is in the explanation. */
export const measureValue = (messages: Messages, value: number, unit: MeasureUnit): string =>
  messages.t(unit === 'degrees' ? 'summary.value.degrees' : 'summary.value.lengths', {
    value: measureNumber(messages, value, unit),
  });

/** Seconds with one digit, such as "3.2". */
export const secondsNumber = ({ locale }: Messages, timeMs: number): string =>
  new Intl.NumberFormat(regionsOf(locale), {
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  }).format(timeMs / 1000);
