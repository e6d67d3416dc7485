/** Lets the user save a text as a file. It goes from the page's own memory to the disk, and nowhere else. */
export function saveFile(name: string, text: string, type: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  // The browser has taken hold of the text when the press has been handled.
  setTimeout(() => URL.revokeObjectURL(link.href));
}
