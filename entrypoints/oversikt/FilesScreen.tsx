import { useState } from 'preact/hooks';
import type { ColumnMapping } from '../../lib/files/columns.ts';
import type { PartProps } from './App.tsx';
import { FilePicker } from './FilePicker.tsx';
import { MappingForm, recognised } from './ProblemsScreen.tsx';
import type { Shown } from './state.ts';

/** What was read: files, columns, and the rows that were not taken in. */
export function FilesScreen({ shown, state, actions }: PartProps & { readonly shown: Shown }) {
  const { texts, mapping } = state;
  const { files: own, columns, problems } = texts.page;
  const { whole } = texts.numbers;
  const { files, rejected, rejectedInAll } = shown.checked;
  const headers = [...new Set(files.flatMap((file) => file.columns.map(({ header }) => header)))];
  const [isChanging, setChanging] = useState(false);
  const [changed, setChanged] = useState<ColumnMapping>(() => recognised(headers, mapping));
  return (
    <div class="fv-files">
      <section class="ds-card" aria-labelledby="files">
        <h2 id="files">{own.heading}</h2>
        <table class="fv-table">
          <thead>
            <tr>
              <th scope="col">{own.name}</th>
              <th scope="col" class="fv-number">
                {own.rows}
              </th>
              <th scope="col" class="fv-number">
                {own.rejected}
              </th>
              <th scope="col">{own.format}</th>
              <th scope="col">{own.columns}</th>
            </tr>
          </thead>
          <tbody>
            {numbered(files).map(({ key, file }) => (
              <tr key={key} data-file={file.name} data-rows={file.rows}>
                <th scope="row">{file.name}</th>
                <td class="fv-number">{whole(file.rows)}</td>
                <td class="fv-number">{whole(file.rejected)}</td>
                <td>
                  {file.format === 'csv'
                    ? own.csv(file.encoding.toUpperCase(), own.separators[file.separator] ?? `«${file.separator}»`)
                    : own.xlsx(file.sheet)}
                </td>
                <td>
                  <ul class="fv-columns">
                    {file.columns.map(({ header, column }, place) => (
                      <li key={`${place} ${header}`} data-column={column ?? 'ignored'}>
                        {header || problems.unnamed(place + 1)}
                        <span class="fv-subtle"> {column ? columns[column] : problems.ignored}</span>
                      </li>
                    ))}
                  </ul>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
        <div class="fv-buttons">
          <button
            type="button"
            class="ds-button"
            data-variant="secondary"
            data-action="change-columns"
            aria-expanded={isChanging}
            onClick={() => setChanging(!isChanging)}
          >
            {own.change}
          </button>
          <FilePicker label={own.another} variant="secondary" onFiles={actions.onFiles} />
          <button type="button" class="ds-button" data-variant="tertiary" onClick={actions.onForgetColumns}>
            {own.forget}
          </button>
        </div>
        {isChanging && (
          <MappingForm
            {...{ headers, texts, mapping: changed }}
            onChange={(header, column) => setChanged({ ...changed, [header]: column })}
            onDone={() => actions.onMapping(changed, headers, shown.files)}
          />
        )}
      </section>
      {rejectedInAll > 0 && (
        <section class="ds-card" aria-labelledby="rejected">
          <h2 id="rejected">{own.rejectedHeading}</h2>
          {rejected.length < rejectedInAll && <p class="fv-subtle">{own.rejectedFirst(whole(rejected.length))}</p>}
          <table class="fv-table">
            <thead>
              <tr>
                <th scope="col">{own.name}</th>
                <th scope="col" class="fv-number">
                  {own.line}
                </th>
                <th scope="col">{own.reason}</th>
                <th scope="col">{own.text}</th>
              </tr>
            </thead>
            <tbody>
              {rejected.map(({ file, fileIndex, line, reason, text }) => (
                <tr key={`${fileIndex} ${line}`} data-rejected={line}>
                  <td>{file}</td>
                  <td class="fv-number">{whole(line)}</td>
                  <td>{texts.files.rejections[reason]}</td>
                  <td>
                    <code>{text}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </div>
  );
}

/** Two files may have one name. */
function numbered<File extends { readonly name: string }>(files: readonly File[]) {
  return files.map((file, index) => ({ key: `${index} ${file.name}`, file }));
}
