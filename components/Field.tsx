import type { ComponentProps } from 'preact';

/**
 * What every field of the extension's pages carries, so that nothing written in it gets into a memory of the browser's
 * own, or out of the machine:
 * - `autocomplete`: Chromium writes what stands in a field to `Default/Sessions`, to bring the page back as it was, and
 *   offers it again in fields of the same name. That holds for search fields, text areas, the choice in a list, and a
 *   passphrase that is shown (then a text field); not for fields that say `off`. Its store of passwords cannot be
 *   reached from an extension's page ("Security origin cannot access password manager", Chromium 156), so no other
 *   value is needed to keep a passphrase out of it.
 * - `spellcheck`, `writingsuggestions`: enhanced spelling (Chrome) and Microsoft Editor (Edge) send a field's text to be
 *   looked at. @see https://html.spec.whatwg.org/multipage/interaction.html#writing-suggestions
 */
const NOT_REMEMBERED = { autocomplete: 'off', spellcheck: false, writingsuggestions: 'false' } as const;

/** An `<input>` of which the browser remembers nothing. The sources have no other (`tests/layout.test.ts`). */
export function Input(props: ComponentProps<'input'>) {
  return <input {...props} {...NOT_REMEMBERED} />;
}

/** A `<textarea>` of which the browser remembers nothing. */
export function TextArea(props: ComponentProps<'textarea'>) {
  return <textarea {...props} {...NOT_REMEMBERED} />;
}

/** A `<select>` of whose choice the browser remembers nothing. */
export function Select(props: ComponentProps<'select'>) {
  return <select {...props} {...NOT_REMEMBERED} />;
}
