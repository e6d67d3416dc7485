import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import corpus from '../pages/corpus/package.json' with { type: 'json' };

// A journal is read by what a person sees in it. If the name of a library, or of its classes and elements, stands in the
// reader, then that library's journals are read and the next one's are not.

const FOLDER = join(import.meta.dirname, '../../lib/page');

/** What the pages of the corpus are made of, as far as the names say something: `react` and `vite` draw no widget. */
const OF_THE_CORPUS = Object.keys(corpus.dependencies)
  .map((name) => name.replace(/^@/, '').split('/')[0] ?? name)
  .filter((name) => !['react', 'react-dom', 'vite', 'vitejs', 'material', 'dayjs'].includes(name));

const LIBRARIES = [
  ...OF_THE_CORPUS,
  ...['aksel', 'designsystemet', 'chakra', 'ark-ui', 'mantine', 'headlessui', 'headless-ui', 'radix', 'choicesjs'],
  ...[
    'tomselect',
    'selectize',
    'material-web',
    'primefaces',
    'primeng',
    'primevue',
    'tanstack',
    'virtuoso',
    'react-day',
  ],
  ...['antd', 'ant-design', 'bootstrap', 'fluentui', 'fluent-ui', 'blueprintjs', 'carbon', 'patternfly', 'vuetify'],
  ...[
    'quasar',
    'element-plus',
    'naive-ui',
    'kendo',
    'syncfusion',
    'devexpress',
    'devextreme',
    'ag-grid',
    'handsontable',
  ],
  ...['shoelace', 'webawesome', 'spectrum', 'vaadin', 'ionic', 'angular', 'jquery', 'select2', 'chosen-', 'datatables'],
  ...[
    'downshift',
    'react-aria',
    'react-select',
    'base-ui',
    'ariakit',
    'foundation',
    'semantic-ui',
    'rsuite',
    'grommet',
  ],
  ...['nextui', 'heroui', 'daisyui', 'tailwind', 'shadcn', 'evergreen', 'lightning', 'salesforce', 'polaris', 'sapui5'],
  ...['ui5', 'extjs', 'sencha', 'wijmo', 'tabulator', 'pikaday', 'litepicker', 'air-datepicker', 'cleave', 'imask'],
];

/** How the classes, elements and attributes of such libraries begin. */
const PREFIXES = [
  ...['navds', 'aksel', 'ds', 'chakra', 'mantine', 'headlessui', 'radix', 'choices', 'ts', 'md', 'mdc', 'p', 'pi'],
  ...['flatpickr', 'rdp', 'mui', 'ant', 'btn', 'bs', 'el', 'v', 'q', 'n', 'k', 'e', 'dx', 'ag', 'sl', 'wa', 'sp'],
  ...['vaadin', 'ion', 'mat', 'cdk', 'ui', 'ng', 'select2', 'rs', 'bp5', 'bx', 'cds', 'pf', 'slds', 'fluent', 'ms'],
  ...['fui', 'u', 'x', 'lit', 'data-radix', 'data-headlessui', 'data-mantine', 'data-p', 'data-scope', 'data-part'],
];

const SOURCES = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));

/** Lines in which a library is named, as `file:line`. */
function namedIn(text: string): string[] {
  const names = new RegExp(`(?<![a-zæøå])(?:${LIBRARIES.join('|')})(?![a-zæøå])`, 'i');
  // As a class, an element or an attribute stands in a selector or a text: `.ds-field`, `'md-select'`, `[data-part=`.
  const prefixes = new RegExp(`['"\`.\\s[(,>^=](?:${PREFIXES.join('|')})(?:-|__)[a-z]`);
  const attributes = /data-(?:radix|headlessui|mantine|p|scope|part)(?:[-=\]]|['"`])/;
  // A dependency that draws nothing may come from the makers of one that does.
  const lines = text.split('\n').filter((line) => !line.startsWith('import '));
  return lines.filter((line) => names.test(line) || prefixes.test(line) || attributes.test(line));
}

it('finds a library where one is named', () => {
  const lines = [
    "const trigger = element.closest('.navds-combobox');",
    'if (element.matches("[data-scope=select][data-part=trigger]")) return true;',
    "root.querySelectorAll('md-outlined-select')",
    '// Mantine keeps the value in a hidden input',
    "element.classList.contains('p-dropdown-label')",
    "classOf(element).includes('MuiSelect-select') || tag === 'mui-select'",
    "['flatpickr-input', 'ts-control']",
  ];
  for (const line of lines) expect(namedIn(line), line).toEqual([line]);
  expect(namedIn("element.closest('[role=combobox], select')\nconst isOpen = 'aria-expanded';")).toEqual([]);
});

it('finds none in the reader', () => {
  expect(SOURCES.length).toBeGreaterThan(10);
  const named = SOURCES.flatMap((name) =>
    namedIn(readFileSync(join(FOLDER, name), 'utf8')).map((line) => `${name}: ${line.trim()}`),
  );
  expect(named).toEqual([]);
});
