import { classify } from '../../lib/page/classify.ts';
import { collectFields } from '../../lib/page/fields.ts';
import type { KnownPatient } from '../../lib/page/list-patients.ts';
import { readHistory } from '../../lib/page/read-history.ts';
import type { EventReading, HistoryReading } from '../../lib/page/reading.ts';
import { finish } from '../../lib/page/work.ts';

/** Puts markup into the document and reads its list. */
export function readList(html: string, patient?: KnownPatient): HistoryReading | undefined {
  document.body.replaceChildren(...new DOMParser().parseFromString(html, 'text/html').body.childNodes);
  for (const option of document.querySelectorAll('option[selected]'))
    if (option instanceof HTMLOptionElement) option.selected = true;
  return finish(readHistory(document, finish(collectFields(document)).map(classify), patient));
}

/** Events as short lines: day, type, hendelse/utfall. */
export function linesOf(events: readonly EventReading[] | undefined): string[] | undefined {
  return events?.map(({ dato, forlopstype, hendelse, utfall }) => {
    const day = dato.kind === 'value' ? dato.value : dato.kind === 'empty' ? '-' : `?${dato.text}`;
    return `${day} ${forlopstype} ${hendelse}${utfall && `/${utfall}`}`;
  });
}

/** The events of the list in some markup. */
export function lines(html: string, patient?: KnownPatient): string[] | undefined {
  return linesOf(readList(html, patient)?.events);
}
