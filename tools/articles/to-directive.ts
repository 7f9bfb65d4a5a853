import { DRAWINGS, type Block } from '../../src/lib/domain/article/article.ts';
import type { Reading } from './to-inlines.ts';

const DIRECTIVE = /^::(?<name>[a-z-]+)(?: +(?<value>[a-z0-9-]+))?$/u;
const BEGINS_LINE = /^\s*::/mu;

const isDrawing = (name: string) => DRAWINGS.find((drawing) => drawing === name);

/** Whether a paragraph holds a directive, or something that was meant as one. */
export const looksLikeDirective = (paragraph: string): boolean => BEGINS_LINE.test(paragraph);

/**
 * The block for `::evidence <claim>`, `::figure <drawing or stretch>` or `::stop-rules`; null, with a
 * report, for anything else that begins with two colons.
 */
export function toDirective(paragraph: string, reading: Reading): Block | null {
  const { name, value } = DIRECTIVE.exec(paragraph.trim())?.groups ?? {};
  switch (name) {
    case 'evidence':
      return toEvidence(value ?? '', reading);
    case 'figure':
      return toFigure(value ?? '', reading);
    case 'stop-rules':
      if (value !== undefined) reading.report(`::stop-rules takes nothing behind it`);
      return { kind: 'stop-rules' };
    case undefined:
    default:
      reading.report(
        `"${paragraph.trim()}" is no directive; there are ::evidence, ::figure and ::stop-rules, each alone between empty lines`,
      );
      return null;
  }
}

function toEvidence(claimId: string, { places, report }: Reading): Block {
  if (!places.claimIds.has(claimId)) {
    report(`::evidence ${claimId}: content/evidence.json has no such claim`);
  }
  return { kind: 'evidence', claimId };
}

function toFigure(name: string, { places, report }: Reading): Block {
  const drawing = isDrawing(name);
  if (drawing !== undefined) return { kind: 'drawing', drawing };
  if (!places.stretchIds.has(name)) {
    report(`::figure ${name}: there is no such drawing and no such stretch`);
  }
  return { kind: 'stretch-figure', stretchId: name };
}
