/** Long enough for any browser to have begun the download. */
const KEEP = 60_000;

/** Hands a file to the user as a download. */
export function saveFile(file: File): void {
  const address = URL.createObjectURL(file);
  const link = Object.assign(document.createElement('a'), { href: address, download: file.name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), KEEP);
}
