import { parseArgs } from 'node:util';
import { type DayNumber, parseIsoDay, UNREADABLE } from '../../lib/forlop/day.ts';
import { EARLIEST_SIMPLIFIED } from '../../lib/kodeverk/editions.ts';

export interface Arguments {
  readonly paths: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  readonly today: DayNumber | undefined;
  readonly simplifiedFrom: DayNumber | undefined;
  readonly completeFrom: DayNumber | undefined;
  readonly limit: number;
}

/** A call that cannot be carried out; the message is one line for the user. */
export class WrongArguments extends Error {}

export const USAGE = `Bruk: npm run --silent check -- FIL [FIL …] [valg]

Sjekker uttrekk av forløpshendelser (CSV eller XLSX) før innsending.

  --json                        hele rapporten som ett JSON-dokument
  --today ÅÅÅÅ-MM-DD            dagen det vurderes per (ellers i dag)
  --simplified-from ÅÅÅÅ-MM-DD  dagen enheten tok i bruk de nye kodene
  --complete-from ÅÅÅÅ-MM-DD    filen har alle hendelser fra og med denne dagen
  --findings-limit N            list høyst N funn; tellingene er alltid hele
  --help                        denne teksten

Avslutter med 0 når ingenting må rettes, 1 når noe må det, 2 når en fil ikke kan leses.
`;

/** Reads the command line's words. Throws WrongArguments. */
export function readArguments(words: readonly string[]): Arguments {
  const { values, positionals } = parse(words);
  if (positionals.length === 0 && !values.help) throw new WrongArguments('Skriv hvilken fil som skal sjekkes.');
  const simplifiedFrom = day('--simplified-from', values['simplified-from']);
  if (simplifiedFrom !== undefined && simplifiedFrom < parseIsoDay(EARLIEST_SIMPLIFIED)) {
    throw new WrongArguments(`--simplified-from kan ikke være før ${EARLIEST_SIMPLIFIED}.`);
  }
  return {
    paths: positionals,
    json: values.json ?? false,
    help: values.help ?? false,
    today: day('--today', values.today),
    simplifiedFrom,
    completeFrom: day('--complete-from', values['complete-from']),
    limit: limit(values['findings-limit']),
  };
}

function parse(words: readonly string[]) {
  try {
    return parseArgs({
      args: [...words],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        help: { type: 'boolean' },
        today: { type: 'string' },
        'simplified-from': { type: 'string' },
        'complete-from': { type: 'string' },
        'findings-limit': { type: 'string' },
      },
    });
  } catch (error) {
    const option = error instanceof Error ? /'(-[^' ]*)/.exec(error.message)?.[1] : undefined;
    throw new WrongArguments(option ? `Valget ${option} er ikke forstått.` : 'Argumentene er ikke forstått.');
  }
}

function day(option: string, text: string | undefined): DayNumber | undefined {
  if (text === undefined) return undefined;
  const number = parseIsoDay(text);
  if (number === UNREADABLE) throw new WrongArguments(`${option} må være en dag som ÅÅÅÅ-MM-DD, ikke «${text}».`);
  return number;
}

function limit(text: string | undefined): number {
  if (text === undefined) return Number.POSITIVE_INFINITY;
  if (!/^\d+$/.test(text)) throw new WrongArguments(`--findings-limit må være et helt tall, ikke «${text}».`);
  return Number(text);
}
