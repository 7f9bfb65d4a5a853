import { advanceGuide } from '#lib/domain/guide/advance-guide.ts';
import type { GuideChoice } from '#lib/domain/guide/guide-choice.ts';
import type { GuidePlan } from '#lib/domain/guide/guide-plan.ts';
import {
  GUIDE_START,
  type GuideAdvance,
  type GuideEvent,
  type GuideState,
} from '#lib/domain/guide/guide-state.ts';
import { planGuide, usualChoice } from '#lib/domain/guide/plan-guide.ts';
import type { GuidePart, PracticeDefinition } from '#lib/domain/guide/practice-definition.ts';
import { epochMilliseconds, seconds } from '#lib/domain/units.ts';

const range = (usual: number, least = 1, most = 90) => ({ least, usual, most, step: 1 });
const part = (id: string, change: Partial<GuidePart> = {}): GuidePart => ({
  id,
  lastsMs: null,
  spot: null,
  remarks: [],
  ...change,
});

/** A made-up practice: three points a side of 17 s each, 8 s to get into place, 4 s in between. */
export const guidePractice = (change: Partial<PracticeDefinition> = {}): PracticeDefinition => ({
  id: 'kneading',
  version: 1,
  group: 'massage',
  screenedAs: 'kneading',
  isOptIn: false,
  mostPerDay: null,
  hasSides: true,
  openingMs: seconds(8),
  betweenMs: seconds(4),
  parts: [part('high'), part('middle'), part('low')],
  seconds: range(17),
  rounds: range(1, 1, 4),
  partCount: range(3, 1, 3),
  breath: null,
  drawing: { kind: 'body', view: 'front' },
  sources: ['made up'],
  ...change,
});

export const guidePart = part;

/** A practice that is played through second by second, or in leaps as after a sleep of the device. */
export class GuideRun {
  readonly plan: GuidePlan;
  state: GuideState = GUIDE_START;
  /** Seconds since the start with what was told then. */
  readonly told: { readonly atSeconds: number; readonly event: GuideEvent }[] = [];
  #nowMs = 1_700_000_000_000;
  readonly #startedMs = this.#nowMs;

  constructor(definition: PracticeDefinition = guidePractice(), choice: Partial<GuideChoice> = {}) {
    this.plan = planGuide(definition, { ...usualChoice(definition), ...choice });
    this.look();
  }

  get kinds(): readonly string[] {
    return this.told.map(({ event }) => event.kind);
  }

  get nowMs() {
    return epochMilliseconds(this.#nowMs);
  }

  look(): this {
    return this.act(advanceGuide(this.state, this.nowMs, this.plan));
  }

  act({ state, events }: GuideAdvance): this {
    this.state = state;
    const atSeconds = (this.#nowMs - this.#startedMs) / 1000;
    this.told.push(...events.map((event) => ({ atSeconds, event })));
    return this;
  }

  /** Plays on in ticks of a fifth of a second. */
  play(forSeconds: number): this {
    for (let tick = 0; tick < Math.round(forSeconds * 5); tick += 1) {
      this.#nowMs += 200;
      this.look();
    }
    return this;
  }

  /** One look after a long time, as when the screen was locked. */
  sleep(forSeconds: number): this {
    this.#nowMs += forSeconds * 1000;
    return this.look();
  }

  /** When each event of a kind was told, in seconds. */
  timesOf(kind: GuideEvent['kind']): readonly number[] {
    return this.told.filter(({ event }) => event.kind === kind).map(({ atSeconds }) => atSeconds);
  }
}
