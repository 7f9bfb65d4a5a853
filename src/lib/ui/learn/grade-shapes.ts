import type { EvidenceGrade } from '#lib/domain/article/evidence.ts';

/** How sure a grade is, in three colours; its shape and its word say the same without them. */
export type GradeTone = 'sure' | 'open' | 'careful';

/**
 * The sign of each grade on a 24 by 24 grid: `filled` is an area, `line` a stroke. No two outlines are
 * the same, so that they stay apart without colour and in print.
 */
export const GRADE_SHAPES: Readonly<
  Record<
    EvidenceGrade,
    { readonly tone: GradeTone; readonly filled: string; readonly line: string }
  >
> = {
  supported: {
    tone: 'sure',
    filled: '',
    line: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18M7.500 12.300l3.200 3.200 5.800-6.500',
  },
  'partly-right': {
    tone: 'open',
    filled: 'M12 3a9 9 0 0 0 0 18Z',
    line: 'M12 3a9 9 0 1 0 0 18 9 9 0 0 0 0-18',
  },
  mixed: {
    tone: 'open',
    filled: '',
    line: 'M12 2.500 21.500 12 12 21.500 2.500 12ZM8 10.500h8M8 14h8',
  },
  plausible: {
    tone: 'open',
    filled: '',
    line: 'M12 3h.01M16.500 4.200h.01M19.800 7.500h.01M21 12h.01M19.800 16.500h.01M16.500 19.800h.01M12 21h.01M7.500 19.800h.01M4.200 16.500h.01M3 12h.01M4.200 7.500h.01M7.500 4.200h.01M9.500 9.800a2.600 2.600 0 1 1 3.700 2.400c-.8.400-1.200.9-1.200 1.700M12 16.800v.01',
  },
  'none-found': {
    tone: 'open',
    filled: '',
    line: 'M10.500 3.500a7 7 0 1 0 0 14 7 7 0 0 0 0-14M15.600 15.600 21 21',
  },
  'not-supported': {
    tone: 'careful',
    filled: '',
    line: 'M4 4h16v16H4ZM8.500 8.500l7 7M15.500 8.500l-7 7',
  },
  caution: {
    tone: 'careful',
    filled: '',
    line: 'M12 3.500 21.500 20.500H2.500ZM12 10v5M12 17.800v.01',
  },
};
