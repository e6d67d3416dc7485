import '../../made/look.css';
import { plainPage } from '../../made/plain-page.js';

plainPage({
  system: 'Vedtaksmodul',
  patient: ['Arne Prøveland', '66 år', 'Fødselsnummer 309259 21188'],
  title: 'Vedtak etter psykisk helsevernloven',
  fields: [
    [
      'Vedtakstype',
      [
        '§ 3-2 Tvungen observasjon',
        '§ 3-3 Tvungent psykisk helsevern',
        '§ 4-4 Behandling uten eget samtykke',
        '§ 4-8 Tvangsmidler',
      ],
    ],
    ['Utfall', ['Innvilget', 'Avslått', 'Opphevet']],
    ['Dato for vedtak', 'date'],
    ['Begrunnelse', 'textarea'],
  ],
  table: {
    title: 'Tidligere vedtak',
    heads: ['Dato', 'Vedtakstype', 'Utfall'],
    rows: [
      ['03.02.2026', '§ 3-2 Tvungen observasjon', 'Innvilget'],
      ['12.02.2026', '§ 3-3 Tvungent psykisk helsevern', 'Avslått'],
    ],
  },
});
