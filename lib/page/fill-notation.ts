import { type IsoDay, parseIsoDay, partsOfDay } from '../forlop/day.ts';
import type { Field } from './fields.ts';
import { pickOption, type Target } from './fill-target.ts';

/**
 * The text to write into a field for what is wanted, in the notation that the field itself uses; undefined where the
 * field offers texts of its own and none of them is it.
 */
export function textFor(field: Field, target: Target, value: string): string | undefined {
  switch (target.kind) {
    case 'empty':
      return '';
    case 'text':
      return target.text;
    case 'day':
      return writeDay(target.day, `${field.rawHint} ${value}`);
    case 'code': {
      if (field.options.length > 0) {
        const index = pickOption(field.options, target);
        return index === undefined ? undefined : field.options[index]?.value;
      }
      return target.vocabulary === 'kode' ? writeComposite(target.code, `${value} ${field.rawHint}`) : target.code;
    }
  }
}

/** `dd.mm.yyyy` unless the field's own example or help tells another order or another sign between. */
export function writeDay(day: IsoDay, example: string): string {
  const { year, month, date } = partsOfDay(parseIsoDay(day));
  const [yyyy, mm, dd] = [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')];
  const letters =
    /(?<![a-zæøå])(d{1,2}|m{1,2}|y{2,4}|å{2,4})([.\-/ ]?)(d{1,2}|m{1,2})\2(d{1,2}|m{1,2}|y{2,4}|å{2,4})(?![a-zæøå])/i;
  const told = letters.exec(example);
  if (told) {
    const [, first = '', sign = '', second = '', third = ''] = told;
    const part = (name: string) => {
      const letter = name.charAt(0).toLowerCase();
      if (letter === 'd') return dd;
      if (letter === 'm') return mm;
      return name.length <= 2 ? yyyy.slice(2) : yyyy;
    };
    return [first, second, third].map(part).join(sign);
  }
  if (/\b\d{4}-\d{2}-\d{2}\b/.test(example)) return day;
  const sign = /\b\d{1,2}([.\-/])\d{1,2}\1\d{4}\b/.exec(example)?.[1] ?? '.';
  return [dd, mm, yyyy].join(sign);
}

/** `D11CP`, with the signs between its parts that an example has: `D11 C P`, `D11-C-P`, `D11 C/P`. */
export function writeComposite(code: string, example: string): string {
  const [type, hendelse, utfall] = [code.slice(0, 3), code.slice(3, 4), code.slice(4)];
  const told = /\b[A-Z]\d{2}([ \-/]?)[A-Z](?:([ \-/]?)[A-Z])?\b/i.exec(example);
  const [first = '', second = first] = [told?.[1], told?.[2]];
  return `${type}${first}${hendelse}${utfall === '' ? '' : `${second}${utfall}`}`;
}
