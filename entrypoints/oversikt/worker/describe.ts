import { linesOf } from '../../../components/line-of-forlop.ts';
import type { Completeness } from '../../../lib/checks/completeness.ts';
import type { Finding } from '../../../lib/checks/finding.ts';
import { UNREADABLE } from '../../../lib/forlop/day.ts';
import { EventTable } from '../../../lib/forlop/event-table.ts';
import { findingText } from '../../../lib/locale/finding-text.ts';
import type { FindingTexts } from '../../../lib/locale/rule-texts.ts';
import type { CheckedTable } from '../../../lib/report/check-table.ts';
import type { FindingIndex } from '../../../lib/report/finding-index.ts';
import type { FindingInDetail, ListedFinding } from './answers.ts';
import type { ForlopFinder } from './forlop-finder.ts';

/** Everything that a finding is put into words with. */
export interface Described {
  readonly checked: CheckedTable;
  readonly index: FindingIndex;
  readonly finder: ForlopFinder;
  readonly fileNames: readonly string[];
  readonly texts: FindingTexts;
  readonly history: Completeness;
}

/** A finding in words, with the forløp that it stands in drawn unless that is not asked for. */
export function describe(about: Described, number: number, isDrawn = true): ListedFinding {
  const { checked, index, finder, fileNames, texts, history } = about;
  const { table } = checked;
  const found = checked.findings.at(number);
  const { title, message, action } = findingText(found, table, texts, history);
  const code = table.codeOf(found.row);
  const rows = isDrawn ? finder.rowsWith(found.row) : undefined;
  return {
    number,
    rule: found.rule,
    severity: found.severity,
    title,
    message,
    action,
    pasient: table.pasienter.text(table.pasient[found.row] as number),
    hf: table.hfs.text(table.hf[found.row] as number),
    enhet: table.enheter.text(table.enhet[found.row] as number),
    forlopstype: code.forlopstype,
    hendelse: code.hendelse,
    utfall: code.utfall,
    dato: table.dateText(found.row),
    file: fileNames[table.file[found.row] as number] ?? '',
    line: table.line[found.row] as number,
    handled: index.handled[number] === 1,
    isFirstOfPatient: true,
    drawing: rows && drawingOf(about, rows),
  };
}

/** A finding with the events of its forløp, what follows from it, and what else was found there. */
export function describeInDetail(about: Described, number: number): FindingInDetail {
  const { checked, finder, fileNames, texts, history } = about;
  const { table, findings } = checked;
  const found = findings.at(number);
  const { consequence, why, question } = findingText(found, table, texts, history);
  const rows = finder.rowsWith(found.row) ?? [found.row];
  return {
    ...describe(about, number),
    consequence,
    why,
    question,
    related: found.related.map((row) => ({
      file: fileNames[table.file[row] as number] ?? '',
      line: table.line[row] as number,
    })),
    events: rows.map((row) => ({
      dato: table.dateText(row),
      hendelse: table.codeOf(row).hendelse,
      utfall: table.codeOf(row).utfall,
      enhet: table.enheter.text(table.enhet[row] as number),
      line: table.line[row] as number,
      isThis: row === found.row,
    })),
    others: rows
      .flatMap((row) => finder.findingsOn(row))
      .filter((other) => other !== number)
      .map((other) => {
        const finding = findings.at(other);
        return {
          number: other,
          title: findingText(finding, table, texts, history).title,
          severity: finding.severity,
        };
      }),
  };
}

/** The forløp's events as a table of their own, from which the panel's drawing is made. */
function drawingOf({ checked, finder }: Described, rows: readonly number[]) {
  const { table, findings } = checked;
  const small = new EventTable(rows.length);
  const pasient = small.pasienter.number('1');
  rows.forEach((row, line) => {
    const { forlopstype, hendelse, utfall } = table.codeOf(row);
    small.append({
      pasient,
      code: small.codes.number(forlopstype, hendelse, utfall),
      day: table.day[row] as number,
      enhet: 0,
      hf: 0,
      file: 0,
      line: line + 1,
      birth: UNREADABLE,
      received: UNREADABLE,
      assessed: UNREADABLE,
    });
  });
  const found = rows.flatMap((row, position) =>
    finder.findingsOn(row).map((number): Finding => ({ ...findings.at(number), row: position })),
  );
  // A forløp is put together alone as it was among the others, so there is one line.
  return linesOf(small, found, { coming: false })[0];
}
