/** Passphrases that must be refused, each with what most of it consists of. */
export const WEAK = [
  ['passord12345', 'word'],
  ['Passord12345', 'word'],
  ['Sommer2026!!', 'word'],
  ['abcdefghijkl', 'sequence'],
  ['qwertyuiopas', 'keyboard'],
  ['123456789abc', 'sequence'],
  ['Velkommen123', 'word'],
  ['aaaaaaaabcde', 'repeat'],
  ['passordpassord', 'word'],
  ['forlopsvakt1', 'word'],
  ['Oslo2026Oslo', 'word'],
] as const;

/** Others of the same kinds. */
export const WEAK_KINDS = [
  ...[
    'Vinter2025!!',
    'Haukeland2026',
    'Bergen12345!',
    'Pasient2026!!',
    'kjærlighet123',
    'Forløpsvakt2026',
    'dips arena 2026',
  ],
  ...[
    'P@ssw0rd1234',
    'S0mmer2026!!',
    'JegElskerDeg1',
    'iloveyou2024',
    'HelseVest2026',
    'Mandag17.mai2026',
    'hemmelighet1234',
  ],
  ...[
    '1q2w3e4r5t6y',
    'asdfghjkløæ1',
    'qazwsxedcrfv',
    'qwerty123456',
    'lkjhgfdsapoi',
    'qweasdzxc123',
    'zaq12wsxcde3',
    '!"#¤%&/()=?x',
  ],
  ...['abc123abc123', 'abcabcabcabc', '000000000000a', 'SommerSommer2026', 'passord passord passord', 'zyxwvutsrqponm'],
  ...[
    'Gullfisken2024!',
    'lillebror1998',
    'Kari Nordmann 1985',
    '12.03.1985 Oslo',
    'drowssap2024',
    'Overlege2026!',
    '2026Tryllestav!',
  ],
];

/** Passphrases of one's own that must be taken. */
export const STRONG = [
  'fjorten blå kaffekopper',
  'naboen har tre gule sykler',
  'min hund liker ikke onsdager',
  'Kvifor regnar det berre på laurdagar?',
  'julenissenspiserrisiskapet',
  'the parrot sold four umbrellas',
  'kT7vQz2mXp9b',
  'xkqjzvwpmtrg',
];
