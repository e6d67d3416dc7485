// As much of Vitest as the tests of what is mutated use, gathering them instead of running them. `expect` is Vitest's own.
export { expect } from 'vitest';

/** Every test of the files loaded: an id that no other has, its name, and the function to call. */
export const tests = [];

const titles = [];

export function describe(title, ...rest) {
  titles.push(title);
  functionIn(rest)();
  titles.pop();
}

export function it(title, ...rest) {
  const name = [...titles, title].join(' ');
  const same = tests.filter((test) => test.name === name).length;
  tests.push({ id: same === 0 ? name : `${name} (${same + 1})`, name, run: functionIn(rest) });
}

/** A time limit may come before the function or after it; Stryker has its own. */
function functionIn(rest) {
  return rest.find((each) => typeof each === 'function');
}

describe.each = (items) => (title, define) => {
  for (const item of items) describe(`${title} ${item.id ?? item}`, () => define(item));
};

it.each = (items) => (title, run) => {
  for (const item of items) {
    const values = Array.isArray(item) ? item : [item];
    it(`${title} ${JSON.stringify(values)}`, () => run(...values));
  }
};

export const vi = { setConfig() {} };
