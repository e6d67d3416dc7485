import { checkEvents } from '../../lib/checks/check.ts';
import { parseExample } from '../../lib/checks/examples.ts';
import { RULES } from '../../lib/checks/index.ts';
import type { Example, Rule } from '../../lib/checks/rule.ts';
import type { RuleId } from '../../lib/checks/rule-ids.ts';
import { SOURCES } from '../../lib/checks/sources.ts';
import { norwegianDate, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import type { EventInput } from '../../lib/forlop/event-table.ts';
import { type FindingText, findingText } from '../../lib/locale/finding-text.ts';
import { findingTexts } from '../../lib/locale/nb/findings.ts';

const { rules: TEXTS, severities: SEVERITIES, unclear: UNCLEAR } = findingTexts;
const MARK = '▶';

/** The page `docs/regler.md`: every rule with its texts, source and examples, in bokmål. */
export function rulesDoc(): string {
  return `${[...introduction(), ...table(), ...RULES.flatMap(section)].join('\n')}\n`;
}

function introduction(): string[] {
  return [
    '# Regler',
    '',
    '<!-- Laget av reglene selv (tests/tools/rules-doc.ts). Endre reglene eller tekstene, og lag siden på nytt med `npm run docs:rules`. -->',
    '',
    `Forløpsvakt har ${RULES.length} regler. De samme reglene gjelder i panelet, i oversikten og på kommandolinjen.`,
    '',
    '| svar | betyr |',
    '|---|---|',
    '| Feil | koden er ikke gyldig: registreringen blir avvist eller har ingen verdi |',
    '| Advarsel | mot kodeveilederen |',
    '| Tips | verdt å se på, ofte riktig |',
    `| ${SEVERITIES.uavklart} | kan ikke vurderes ut fra det som vises |`,
    '',
    `I eksemplene viser ${MARK} hendelsen som regelen peker på, og … at tidligere hendelser ikke vises. Typen er D11 der ingen annen står.`,
    'Hendelsens egen dato avgjør hvilket kodeverk som gjelder. Når enheten ikke har sagt når den tok i bruk de nye kodene,',
    'gjelder de gamle til og med 2023 og de nye fra og med 2025; i 2024 godtas begge, og en utgått kode blir uavklart.',
    '',
  ];
}

function table(): string[] {
  return [
    '| regel | svar | hva den finner |',
    '|---|---|---|',
    ...RULES.map(({ id, severity }) => `| [\`${id}\`](#${id}) | ${SEVERITIES[severity]} | ${TEXTS[id].title} |`),
    '',
  ];
}

function section(rule: Rule): string[] {
  const { publisher, title } = SOURCES[rule.source.document];
  return [
    `<a id="${rule.id}"></a>`,
    `## ${TEXTS[rule.id].title}`,
    '',
    [`\`${rule.id}\``, SEVERITIES[rule.severity], ...(rule.filesOnly ? ['bare i filer'] : [])].join(' · '),
    '',
    TEXTS[rule.id].why,
    '',
    ...said(rule),
    '',
    ...(rule.npr === undefined ? [] : [`NPR kaller det: «${rule.npr}».`, '']),
    `Kilde: ${publisher}, *${title}*, ${rule.source.place}.`,
    '',
    ...examples(rule),
  ];
}

/** What the rule says, of the first example of each of its variants. */
function said(rule: Rule): string[] {
  const texts = rule.examples.broken.flatMap((example) => textsOf(rule, example));
  const firsts = new Map(texts.toReversed().map(({ variant, text }) => [variant, text]));
  const inOrder = [undefined, ...(rule.variants ?? [])].flatMap((variant) => firsts.get(variant) ?? []);
  return inOrder.flatMap(({ message, consequence, action }, n) => [
    ...(n === 0 ? [] : ['>']),
    `> **${message}** ${consequence} ${action}`,
  ]);
}

function textsOf(rule: Rule, example: Example): { variant: string | undefined; text: FindingText }[] {
  const { events, history, today, source } = parseExample(example);
  const { table, findings } = checkEvents(events, { today: parseIsoDay(today), source, history, rules: RULES });
  return findings
    .filter((found) => found.rule === rule.id)
    .map((found) => ({ variant: found.variant, text: findingText(found, table, findingTexts, history) }));
}

function examples({ id, examples: { broken, fine, unclear = [], boundary = [] } }: Rule): string[] {
  const listed = (heading: string, drawn: readonly string[]) =>
    drawn.length === 0 ? [] : [heading, '', '```text', ...drawn, '```', ''];
  const sides = { broken: 'slår ut', fine: 'slår ikke ut', unclear: 'kan ikke vurderes' };
  return [
    ...listed('Slår ut:', broken.map(draw)),
    ...listed('Slår ikke ut:', fine.map(draw)),
    ...listed('Kan ikke vurderes:', unclear.map(draw)),
    ...(boundary.length === 0 ? [] : ['På hver side av et skifte:', '', '| eksempel | svar |', '|---|---|']),
    ...boundary.map(({ expect, example }) => `| ${inCell(draw(example))} | ${sides[expect]} |`),
    ...(boundary.length === 0 ? [] : ['']),
    ...(asksForTheDay(id) ? [`Spørsmålet som avgjør det: «${UNCLEAR.transition.question}»`, ''] : []),
  ];
}

function asksForTheDay(id: RuleId): boolean {
  return id === 'utgatt-forlopstype' || id === 'utgatt-hendelse' || id === 'utgatt-utfall';
}

function inCell(drawing: string): string {
  return `\`${drawing.replace(/\s+/g, ' ')}\``;
}

/** An example as one line a reader can follow: what happened when, what is pointed at, what was known. */
function draw(example: Example): string {
  const { events, marked, note } = parseExample(example);
  const line = events.map((event, index) => `${marked.includes(index) ? MARK : ''}${drawEvent(event)}`).join(' ─ ');
  const told = [...toldOf(example), ...(note === undefined ? [] : [note])];
  return `${lead(example)}${line}${told.length > 0 ? `   (${told.join('; ')})` : ''}`;
}

function drawEvent({
  forlopstype,
  hendelse,
  utfall,
  dato,
  hf,
  enhet,
  fodselsdato,
  mottatt,
  vurdert,
}: EventInput): string {
  const type = forlopstype === 'D11' ? [] : [forlopstype || '(ingen type)'];
  const code = `${hendelse || '(ingen hendelse)'}${utfall ? `/${utfall}` : ''}`;
  const place = hf || enhet;
  const known = [
    ...(fodselsdato ? [`født ${norwegian(fodselsdato)}`] : []),
    ...(mottatt ? [`mottatt ${norwegian(mottatt)}`] : []),
    ...(vurdert ? [`vurdert ${norwegian(vurdert)}`] : []),
  ];
  return [
    ...type,
    code,
    dato === '' ? '(ingen dato)' : norwegian(dato),
    ...(place ? [`ved ${place}`] : []),
    ...(known.length > 0 ? [`[${known.join(', ')}]`] : []),
  ].join(' ');
}

function lead(example: Example): string {
  const { history } = parseExample(example);
  if (history.kind === 'complete') return '';
  return history.kind === 'from' ? `… fra ${norwegianDate(history.day)}: ` : '… ';
}

function toldOf(example: Example): string[] {
  if (typeof example === 'string') return [];
  return [
    ...(example.today ? [`i dag ${norwegian(example.today)}`] : []),
    ...(example.simplifiedFrom ? [`nye koder fra ${norwegian(example.simplifiedFrom)}`] : []),
    ...(example.source === 'page' ? ['i journalen'] : []),
  ];
}

/** A date as Norwegians write it, also one that does not exist. */
function norwegian(iso: string): string {
  const day = parseIsoDay(iso);
  if (day !== UNREADABLE) return norwegianDate(day);
  const [year, month, date] = iso.split('-');
  return `${date}.${month}.${year}`;
}
