import type { Clock, RoutineStore, SaveOutcome } from '#lib/domain/ports.ts';
import {
  addItem,
  changeItem,
  cleanName,
  duplicateItem,
  MOST_ITEMS,
  moveItem,
  removeItem,
} from '#lib/domain/routine/edit-routine.ts';
import type { OwnRoutine, RoutineId, RoutineItem } from '#lib/domain/routine/routine.ts';
import type { EpochMilliseconds } from '#lib/domain/units.ts';
import type { RoutineRow } from '#lib/ui/routine/routine-row.ts';

export type RoutineDraftPorts = {
  readonly store: Pick<RoutineStore, 'save'>;
  readonly clock: Pick<Clock, 'today'>;
};

/** A row that was taken out, and where it was. */
export type RemovedRow = { readonly row: RoutineRow; readonly at: number };

/**
 * A routine of the person's own while it is being changed. Every change is kept at once; a new routine
 * from its first item on, so that looking in leaves nothing behind.
 */
export class RoutineDraft {
  readonly id: RoutineId;
  readonly #ports: RoutineDraftPorts;
  readonly #unnamed: string;
  readonly #createdAt: EpochMilliseconds;
  #name = $state('');
  #rows = $state.raw<readonly RoutineRow[]>([]);
  #removed = $state.raw<readonly RemovedRow[]>([]);
  #outcome = $state.raw<SaveOutcome | null>(null);
  #isStored = $state(false);
  #isSaving = false;
  #isChangedSince = false;
  #made = 0;

  /** `unnamed` is what it is called while the person has given it no name. */
  constructor(
    ports: RoutineDraftPorts,
    from: OwnRoutine | { readonly id: RoutineId },
    unnamed: string,
  ) {
    this.#ports = ports;
    this.#unnamed = unnamed;
    this.id = from.id;
    if ('items' in from) {
      this.#name = from.name;
      this.#rows = from.items.map((item) => this.#toRow(item));
      this.#createdAt = from.createdAt;
      this.#isStored = true;
    } else {
      this.#createdAt = ports.clock.today();
    }
  }

  /** As it is typed; what is kept of it is cleaned. */
  get name(): string {
    return this.#name;
  }
  get rows(): readonly RoutineRow[] {
    return this.#rows;
  }
  get items(): readonly RoutineItem[] {
    return this.#rows.map(({ item }) => item);
  }
  /** What can be put back, newest last. */
  get removed(): readonly RemovedRow[] {
    return this.#removed;
  }
  get isFull(): boolean {
    return this.#rows.length >= MOST_ITEMS;
  }
  /** Whether it has been kept, and has an address of its own. */
  get isStored(): boolean {
    return this.#isStored;
  }
  /** What became of the last change; null before the first. */
  get outcome(): SaveOutcome | null {
    return this.#outcome;
  }

  readonly rename = (name: string): void => {
    this.#name = name;
    this.#save();
  };

  /** Gives the id of its row; null when the list is full. */
  readonly add = (item: RoutineItem): string | null => {
    const row = this.#toRow(item);
    this.#keep(addItem(this.#rows, row));
    return this.#rows.includes(row) ? row.id : null;
  };

  readonly double = (id: string): void => {
    this.#keep(duplicateItem(this.#rows, this.indexOf(id), ({ item }) => this.#toRow(item)));
  };

  /** To a place that counts from 0; beyond the ends is at the end. */
  readonly move = (id: string, to: number): void => {
    this.#keep(moveItem(this.#rows, this.indexOf(id), to));
  };

  readonly change = (id: string, item: RoutineItem): void => {
    this.#keep(changeItem(this.#rows, this.indexOf(id), { id, item }));
  };

  readonly remove = (id: string): void => {
    const at = this.indexOf(id);
    const row = this.#rows[at];
    if (row === undefined) return;
    this.#removed = [...this.#removed, { row, at }];
    this.#keep(removeItem(this.#rows, at));
  };

  /** Puts it back where it was. Nothing happens when the list has become full since. */
  readonly undo = (id: string): void => {
    const removed = this.#removed.find(({ row }) => row.id === id);
    if (removed === undefined || this.isFull) return;
    this.forget(id);
    this.#keep(addItem(this.#rows, removed.row, removed.at));
  };

  /** The person does not want it back. */
  readonly forget = (id: string): void => {
    this.#removed = this.#removed.filter(({ row }) => row.id !== id);
  };

  /** Counts from 0; -1 when it is not in the list. */
  indexOf(id: string): number {
    return this.#rows.findIndex((row) => row.id === id);
  }

  #toRow(item: RoutineItem): RoutineRow {
    this.#made += 1;
    return { id: String(this.#made), item };
  }

  #keep(rows: readonly RoutineRow[]): void {
    this.#rows = rows;
    this.#save();
  }

  #save(): void {
    if (!this.#isStored && this.#rows.length === 0) return;
    this.#isChangedSince = true;
    if (!this.#isSaving) void this.#write();
  }

  /** One writing at a time, so that an older state never comes last. */
  async #write(): Promise<void> {
    this.#isSaving = true;
    while (this.#isChangedSince) {
      this.#isChangedSince = false;
      this.#outcome = await this.#ports.store.save(this.#routine());
      this.#isStored ||= this.#outcome.kind === 'saved';
    }
    this.#isSaving = false;
  }

  #routine(): OwnRoutine {
    return {
      id: this.id,
      name: cleanName(this.#name) || this.#unnamed,
      items: this.items,
      createdAt: this.#createdAt,
      updatedAt: this.#ports.clock.today(),
    };
  }
}
