/** What the keyboard does while a session runs. */
export type PractiseKeys = {
  readonly pause: () => void;
  readonly hurts: () => void;
  readonly enough?: () => void;
  readonly ghost?: () => void;
  readonly back?: () => void;
  readonly skip?: () => void;
  readonly stop: () => void;
};

const KEYS: Readonly<Record<string, keyof PractiseKeys>> = {
  ' ': 'pause',
  h: 'hurts',
  f: 'enough',
  g: 'ghost',
  s: 'stop',
  arrowleft: 'back',
  arrowright: 'skip',
};

/** A key on a button or in a field is meant for that. */
const isForControl = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest('button, a, input, textarea, select') !== null;

/** Does what the key of this event stands for; nothing when it is meant for something else. */
export function pressKey(event: KeyboardEvent, keys: PractiseKeys): void {
  if (event.ctrlKey || event.metaKey || event.altKey || event.repeat) return;
  const name = KEYS[event.key.toLowerCase()];
  const act = name === undefined ? undefined : keys[name];
  if (act === undefined || (event.key === ' ' && isForControl(event.target))) return;
  event.preventDefault();
  act();
}
