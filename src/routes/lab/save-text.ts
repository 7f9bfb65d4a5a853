/** The browser reads the file after the click has been dealt with. Design value. */
const KEPT_FOR_MS = 60_000;

/** Hands a text to the browser to be saved as a file. */
export function saveText(name: string, type: string, text: string): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(url);
  }, KEPT_FOR_MS);
}
