/** Says the verdict aloud, once for each change: the text stays the same for as long as what it says does. */
export function LiveVerdict({ text }: { readonly text: string }) {
  return (
    <p class="ds-sr-only" aria-live="polite">
      {text}
    </p>
  );
}
