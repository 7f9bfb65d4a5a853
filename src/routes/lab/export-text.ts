import type { FileCheck } from '#lib/domain/report/file-check.ts';
import { toCsv } from '#lib/domain/report/to-csv.ts';
import { toAnalysisReport, toFileReport } from '#lib/domain/report/to-file-report.ts';
import { toMot } from '#lib/domain/report/to-mot.ts';
import { toTrc } from '#lib/domain/report/to-trc.ts';
import type { ExportKind } from '#lib/ui/lab/export-kinds.ts';

/** A file to be saved. */
export type ExportedText = { readonly name: string; readonly type: string; readonly text: string };

const TYPES = {
  json: 'application/json',
  csv: 'text/csv',
  trc: 'text/plain',
  mot: 'text/plain',
} as const satisfies Record<ExportKind, string>;

/** A check as a text file, named after the file that was checked. */
export function exportText(check: FileCheck, kind: ExportKind): ExportedText {
  const stem = check.name.replace(/\.[^.]*$/, '') || check.name;
  return { name: `${stem}.${kind}`, type: TYPES[kind], text: textOf(check, kind) };
}

function textOf(check: FileCheck, kind: ExportKind): string {
  switch (kind) {
    case 'json':
      return `${JSON.stringify(toAnalysisReport(check.plan, [toFileReport(check)]), null, 2)}\n`;
    case 'csv':
      return toCsv(toFileReport(check));
    case 'trc':
      return toTrc(check);
    case 'mot':
      return toMot(check);
  }
}
