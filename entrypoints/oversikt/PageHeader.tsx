import type { PartProps } from './App.tsx';
import { namesOf, TABS } from './state.ts';

/** The product's name, the parts of the page, and what is shown. */
export function PageHeader({ state, actions }: PartProps) {
  const { texts, shown, tab } = state;
  const { page, numbers } = texts;
  return (
    <header class="fv-top">
      <h1>{page.product}</h1>
      {shown && (
        <nav aria-label={page.tabs.label}>
          {TABS.map((name) => (
            <a
              key={name}
              href={`#${name}`}
              aria-current={name === tab ? 'page' : undefined}
              onClick={(event) => {
                event.preventDefault();
                actions.onTab(name);
              }}
            >
              {page.tabs[name]}
            </a>
          ))}
        </nav>
      )}
      {shown && (
        <p class="fv-top-summary">
          {page.summary(
            namesOf(shown.files, texts),
            numbers.whole(shown.checked.overview.events),
            numbers.decimal(shown.seconds),
          )}
        </p>
      )}
    </header>
  );
}
