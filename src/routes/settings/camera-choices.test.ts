import { describe, expect, test } from 'vitest';
import type { Translate } from '#lib/messages/messages.svelte.ts';
import { cameraChoices, toCameraChoice, toChoiceValue } from './camera-choices.ts';

const t: Translate = (key) => key;
const front = { deviceId: null, facing: 'user' } as const;
const desk = { deviceId: 'desk-7', label: 'Desk camera' };

describe('camera choices', () => {
  test('unnamed cameras are not offered, since nobody could tell them apart', () => {
    const offered = cameraChoices(t, [{ deviceId: '', label: '' }], front);
    expect(
      offered.map(({ value }) => value),
      'the person would have to guess which camera is which',
    ).toEqual(['facing:user', 'facing:environment']);
  });

  test('a remembered camera that is unplugged stays chosen', () => {
    const kept = { deviceId: 'old-3', facing: 'environment' } as const;
    const offered = cameraChoices(t, [desk], kept);
    expect(
      offered.map(({ value }) => value),
      'the remembered camera would be forgotten by opening the settings',
    ).toContain(toChoiceValue(kept));
  });

  test.each([front, { deviceId: null, facing: 'environment' } as const])(
    'facing %o survives the form',
    (choice) => {
      expect(
        toCameraChoice(toChoiceValue(choice), front),
        'another camera would be taken than the one chosen',
      ).toEqual(choice);
    },
  );

  test('a device survives the form and keeps the facing', () => {
    const before = { deviceId: null, facing: 'environment' } as const;
    expect(
      toCameraChoice('device:desk-7', before),
      'without the device, the wrong side of the phone would watch',
    ).toEqual({ deviceId: 'desk-7', facing: 'environment' });
  });
});
