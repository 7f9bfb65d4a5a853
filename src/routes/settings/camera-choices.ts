import type { CameraDevice } from '#lib/domain/ports.ts';
import type { CameraChoice } from '#lib/domain/session/settings.ts';
import type { MessageKey } from '#lib/messages/catalogue.ts';
import type { Translate } from '#lib/messages/messages.svelte.ts';

const DEVICE = 'device:';
const FACING = { user: 'facing:user', environment: 'facing:environment' } as const;

/** The remembered camera as the value of a radio button. */
export const toChoiceValue = (choice: CameraChoice): string =>
  choice.deviceId === null ? FACING[choice.facing] : `${DEVICE}${choice.deviceId}`;

/** The choice that a radio button stands for. A device keeps the facing for when it is gone. */
export function toCameraChoice(value: string, before: CameraChoice): CameraChoice {
  if (value.startsWith(DEVICE)) return { ...before, deviceId: value.slice(DEVICE.length) };
  return { deviceId: null, facing: value === FACING.environment ? 'environment' : 'user' };
}

/** Browsers name cameras only after permission; without it the devices cannot be told apart. */
export const areNamed = (devices: readonly CameraDevice[]): boolean =>
  devices.some(({ label }) => label !== '');

/** What can be chosen now, always with the remembered camera among it. */
export function cameraChoices(t: Translate, devices: readonly CameraDevice[], kept: CameraChoice) {
  const listed = areNamed(devices) ? devices : [];
  const facing = (name: 'user' | 'environment') => ({
    value: FACING[name],
    label: t(`settings.camera.${name}`),
    detail: t(`settings.camera.${name}.detail` satisfies MessageKey),
  });
  const named = listed.map(({ deviceId, label }, index) => ({
    value: `${DEVICE}${deviceId}`,
    label: label === '' ? t('settings.camera.device', { number: index + 1 }) : label,
  }));
  const gone = kept.deviceId !== null && listed.every((each) => each.deviceId !== kept.deviceId);
  return [
    facing('user'),
    facing('environment'),
    ...named,
    ...(gone
      ? [
          {
            value: toChoiceValue(kept),
            label: t('settings.camera.gone'),
            detail: t('settings.camera.gone.detail'),
          },
        ]
      : []),
  ];
}
