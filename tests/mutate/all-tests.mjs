// The tests that a mutant of lib/checks or lib/forlop may be noticed by, as one module: the quickest ones first, since the
// first one that fails is the last one called. The test of very many events takes longer than all others together.
import.meta.glob('../rules.test.ts', { eager: true });
import.meta.glob(['../forlop/*.test.ts', '../report/*.test.ts'], { eager: true });
import.meta.glob(['../checks/*.test.ts', '!../checks/{many-events,laws,check-plainly}.test.ts'], { eager: true });
import.meta.glob('../checks/{check-plainly,laws}.test.ts', { eager: true });

export { tests } from './vitest.mjs';
