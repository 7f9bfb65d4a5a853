declare const runId: unique symbol;
export type RunId = string & { readonly [runId]: true };
export const toRunId = (value: string): RunId => value as RunId;
