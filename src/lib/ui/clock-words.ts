/** A moment of a session as on a clock, such as "1:05"; whole seconds, rounded down. */
export function clockWords(timeMs: number): string {
  const seconds = Math.max(0, Math.floor(timeMs / 1000));
  return `${String(Math.floor(seconds / 60))}:${String(seconds % 60).padStart(2, '0')}`;
}
