import type { SaveOutcome } from '#lib/domain/ports.ts';
import type { Settings } from '#lib/domain/session/settings.ts';

/** What every section of the settings gets. */
export type SectionProps = {
  readonly settings: Settings;
  /** True until the stored settings were read. */
  readonly disabled: boolean;
  /** What became of the last change in this section. */
  readonly outcome: SaveOutcome | null;
  /** Saves a change; resolves when what is shown is what is stored. */
  readonly onchange: (patch: Partial<Settings>) => Promise<void>;
};
