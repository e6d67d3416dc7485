// One line an event: date, forløpstype, hendelse[/utfall], and @unit where it is not the patient's own.
// A number is days from today, so that an ordinary course stays recent; a calendar day stands where the edition of the
// code lists decides; anything else is a date that cannot be read, as an old import may have left it.
export const histories = {
  'nora-testesen': '-50 D11 A',
  'emil-provesen': `
    -60 D11 A
    -35 D11 M`,
  'ida-eksempelsen': `
    -95 D11 A
    -88 D11 M
    -60 D11 C/P`,
  'jonas-demovik': `
    -300 D11 A
    -290 D11 M
    -260 D11 C/P
    -255 D11 U/U
    -220 D11 E
    -140 D11 E
    -20 D11 X/G`,
  'sara-fiktiveng': `
    -40 D01 A
    -30 D01 M
    -24 D01 C/T
    -22 D01 U/U
    -17 D01 E`,
  'liam-proveberg': `
    -70 D12 A
    -56 D12 M
    -30 D12 C/P
    -25 D12 U/U`,
  // The ordinary transfer: closed at one health trust, started anew at the other on the same day.
  'oda-testrud': `
    -200 D11 A @Åsheim DPS
    -190 D11 M @Åsheim DPS
    -160 D11 C/P @Åsheim DPS
    -150 D11 U/U @Åsheim DPS
    -60 D11 X/O @Åsheim DPS
    -60 D11 A
    -50 D11 M
    -20 D11 C/P`,
  // Turned 18 in May 2025, and the child's pathway was never closed.
  'aksel-dummestad': `
    2025-02-03 D12 A @Fjordby BUP
    2025-02-17 D12 M @Fjordby BUP
    2025-03-20 D12 C/P @Fjordby BUP
    2025-03-24 D12 U/U @Fjordby BUP
    2025-05-05 D12 E @Fjordby BUP
    2025-06-02 D11 A
    2025-06-12 D11 M
    2025-07-04 D11 C/P`,
  'tiril-mockstad': `
    -120 D11 A
    -110 D11 M
    -80 D11 C/P
    -78 D11 U/U
    -60 D01 A @Fjordby rusbehandling
    -52 D01 M @Fjordby rusbehandling
    -45 D11 E
    -35 D01 C/T @Fjordby rusbehandling
    -30 D01 U/U @Fjordby rusbehandling
    -28 D01 E @Fjordby rusbehandling`,
  'mathias-tomesen': '',
  // The new unit started before the old one had closed.
  'vilde-feilsifersen': `
    -120 D11 A @Åsheim DPS
    -110 D11 M @Åsheim DPS
    -85 D11 C/P @Åsheim DPS
    -50 D11 A
    -45 D11 X/O @Åsheim DPS
    -35 D11 M`,
  'ukjent-proveperson': `
    -20 D11 A
    -12 D11 M`,
  'henrik-kodesen': `
    -80 D11 A
    -70 D11 M
    -60 D11 Q
    -30 D13 A`,
  'ronja-gamlestad': `
    -90 D06 A
    -80 D06 M`,
  'sander-overgangsen': `
    2024-02-05 D11 A
    2024-02-19 D11 M
    2024-03-11 D11 C/U
    2024-04-15 D11 F
    2024-04-22 D11 C/P
    2024-05-06 D11 U/U
    2024-05-13 D11 U/V
    2024-06-03 D11 E
    2024-11-25 D11 H/P
    2024-11-25 D11 X/G`,
  'frida-utgattsen': `
    -150 D11 A
    -140 D11 M
    -110 D11 C/P
    -100 D11 U/V
    -90 D11 L
    -70 D11 E`,
  'magnus-utfallsen': `
    -120 D11 A
    -110 D11 M/P
    -90 D11 C
    -80 D11 U/Z
    -50 D11 E`,
  'elias-tidligsen': `
    2021-08-02 D11 A
    2021-08-16 D11 M
    2021-09-13 D11 C/N
    2021-10-18 D11 C/P
    2021-10-25 D11 U/U
    2021-12-06 D11 E
    2022-06-13 D11 X/S`,
  'thea-datosen': `
    -90 D11 A
    -76 D11 M
    31.02.2026 D11 C/P`,
  'filip-framtidsen': `
    -40 D11 A
    -30 D11 M
    10 D11 C/P`,
  'astrid-forkodesen': `
    2018-11-12 D11 A
    2018-12-03 D11 M
    2019-01-14 D11 X/P
    2019-01-21 D06 A
    2019-02-18 D06 M
    2019-03-18 D06 C/P
    2019-03-25 D06 U/U
    2019-04-29 D06 E
    2019-10-14 D06 X/G`,
  'oskar-startlosen': `
    -100 D11 M
    -70 D11 C/P
    -65 D11 U/U
    -30 D11 E`,
  // An emergency admission: seen first, assessed five days later.
  'maja-omvendtsen': `
    -75 D11 M
    -70 D11 A
    -40 D11 C/P`,
  'jakob-hastesen': `
    -70 D12 A
    -50 D12 C/P
    -40 D12 M`,
  'ella-evalueringsen': `
    -120 D12 A
    -110 D12 M
    -60 D12 E`,
  'noah-tilbakesen': `
    2022-01-10 D11 A
    2022-01-24 D11 M
    2022-02-14 D11 F
    2022-03-07 D11 C/P
    2022-03-14 D11 U/U
    2022-04-18 D11 E
    2022-12-05 D11 X/G`,
  'hedda-dobbelsen': `
    -130 D11 A
    -125 D11 A
    -110 D11 M
    -100 D11 M
    -80 D11 C/P
    -70 D11 C/P
    -30 D11 E
    -30 D11 E`,
  // Four courses after one another, each closed in its own doubtful way.
  'kasper-avslutningsen': `
    -390 D11 A
    -380 D11 M
    -350 D11 X/G
    -340 D11 A
    -330 D11 M
    -300 D11 C/P
    -250 D11 X/G
    -240 D11 A
    -230 D11 M
    -210 D11 C/P
    -205 D11 U/U
    -190 D11 X/L
    -150 D11 A
    -140 D11 M
    -120 D11 C/I
    -118 D11 U/U
    -100 D11 X/A`,
  'live-rusvik': `
    -120 D11 A
    -110 D11 M
    -90 D11 C/T
    -80 D11 X/N`,
  'viktor-barnesen': `
    -100 D11 A
    -90 D11 M
    -60 D11 C/K`,
};
