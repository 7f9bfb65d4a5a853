/** What a check can be saved as; each is also the ending of the file's name. */
export const EXPORT_KINDS = ['json', 'csv', 'trc', 'mot'] as const;
export type ExportKind = (typeof EXPORT_KINDS)[number];
