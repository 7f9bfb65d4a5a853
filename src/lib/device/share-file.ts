import type { ShareOutcome, SharedFile } from '#lib/domain/shared-file.ts';

/** The browser reads the file after the click has been dealt with. Design value. */
const KEPT_FOR_MS = 60_000;

/** What older browsers lack of the share sheet. */
type MaybeSharing = {
  readonly canShare?: (data: ShareData) => boolean;
  readonly share?: (data: ShareData) => Promise<void>;
};

/**
 * Hands a file to the share sheet where the device has one for files, else to the downloads. Only on
 * the person's action. Nothing leaves the device unless they choose where to.
 */
export async function shareFile(
  { bytes, type, fileName, title }: SharedFile,
  sharing: MaybeSharing = navigator,
): Promise<ShareOutcome> {
  const file = new File([bytes], fileName, { type });
  const data: ShareData = { files: [file], title };
  if (sharing.share !== undefined && sharing.canShare?.(data) === true) {
    try {
      await sharing.share(data);
      return 'shared';
    } catch (error) {
      if (error instanceof Error && error.name === 'AbortError') return 'cancelled';
      // The sheet would not take it; the downloads do.
    }
  }
  return download(file);
}

function download(file: File): ShareOutcome {
  try {
    const url = URL.createObjectURL(file);
    const link = document.createElement('a');
    link.href = url;
    link.download = file.name;
    link.click();
    setTimeout(() => {
      URL.revokeObjectURL(url);
    }, KEPT_FOR_MS);
    return 'downloaded';
  } catch {
    return 'failed';
  }
}
