import type { Indicator } from './indicator-table.ts';
import type { Texts } from './languages.ts';

/** How an indicator is worked out, from where, and where the registry's own figure may be another. */
export function SameAsNpr({ indicator, texts }: { readonly indicator: Indicator; readonly texts: Texts }) {
  const { indicators } = texts.page;
  return (
    <details class="fv-same">
      <summary>{indicators.same}</summary>
      <dl>
        <dt>{indicators.definition}</dt>
        <dd>{indicators.definitions[indicator]}</dd>
        <dt>{indicators.exclusions}</dt>
        <dd>{indicators.exclusionsText}</dd>
        <dt>{indicators.differ}</dt>
        <dd>{indicators.differText}</dd>
        <dt>{indicators.source}</dt>
        <dd>{indicators.sourceText}</dd>
      </dl>
    </details>
  );
}
