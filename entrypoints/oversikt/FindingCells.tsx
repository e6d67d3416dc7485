import { shortCode } from '../../components/code-text.ts';
import { fullDate } from '../../components/dates.ts';
import { Input } from '../../components/Field.tsx';
import { MiniLine } from '../../components/oversikt/MiniLine.tsx';
import { SeverityIcon } from '../../components/oversikt/SeverityTag.tsx';
import type { RowButton } from '../../components/oversikt/VirtualList.tsx';
import type { Texts } from './languages.ts';
import type { ListedFinding } from './worker/answers.ts';

const COLUMNS = 6;

/** The names of the columns that `FindingCells` fills. */
export function FindingHeader({ texts }: { readonly texts: Texts }) {
  const { columns, choose } = texts.page.list;
  return (
    <>
      <th scope="col">
        <span class="ds-sr-only">{choose}</span>
      </th>
      <th scope="col">{columns.pasient}</th>
      <th scope="col">{columns.place}</th>
      <th scope="col">{columns.forlop}</th>
      <th scope="col">{columns.what}</th>
      <th scope="col" class="fv-number">
        {columns.line}
      </th>
    </>
  );
}

interface Props {
  /** Undefined until it has been fetched. */
  readonly item: ListedFinding | undefined;
  readonly texts: Texts;
  readonly isSelected: boolean;
  readonly hasManyFiles: boolean;
  readonly button: RowButton;
  readonly onToggle: (number: number) => void;
  readonly onOpen: (number: number) => void;
}

/** A finding as a row of the list. */
export function FindingCells({ item, texts, isSelected, hasManyFiles, button, onToggle, onOpen }: Props) {
  const { list, severities, none } = texts.page;
  if (!item) {
    return (
      <td class="fv-subtle" colSpan={COLUMNS}>
        {list.loading}
      </td>
    );
  }
  const line = texts.numbers.whole(item.line);
  return (
    <>
      <td>
        <Input
          type="checkbox"
          class="fv-select"
          tabIndex={-1}
          aria-label={list.select(line)}
          checked={isSelected}
          onChange={() => onToggle(item.number)}
        />
      </td>
      <td class="fv-two">
        {item.pasient}
        <br />
        {item.handled && <small class="fv-done">{list.done}</small>}
      </td>
      <td class="fv-two">
        {item.enhet || none}
        <br />
        <small>{item.hf}</small>
      </td>
      <td class="fv-two">
        {item.forlopstype} {shortCode(item)} {fullDate(item.dato)}
        <br />
        {item.drawing ? <MiniLine line={item.drawing} /> : <small>{list.noForlop}</small>}
      </td>
      <td class="fv-two">
        <button
          {...button}
          class="fv-row-link fv-tag"
          data-severity={item.severity}
          onClick={() => onOpen(item.number)}
        >
          <SeverityIcon severity={item.severity} name={severities[item.severity]} /> {item.title}
        </button>
        {item.action}
      </td>
      <td class="fv-two fv-number">
        {line}
        <br />
        {hasManyFiles && <small>{item.file}</small>}
      </td>
    </>
  );
}
