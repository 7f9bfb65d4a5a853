import type { IntlMessageFormat } from 'intl-messageformat';

/** What the build makes of a message: its text, or the syntax tree of one with variables. */
export type Compiled = string | Exclude<ConstructorParameters<typeof IntlMessageFormat>[0], string>;
