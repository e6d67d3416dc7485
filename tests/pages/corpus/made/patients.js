// Synthetic patients (month + 80, + 65 or + 40), and other people's numbers that stand elsewhere in a journal.

export const PATIENTS = {
  voksen: { name: 'Nora Testesen', number: '14838411070', age: 42 },
  eldre: { name: 'Arne Prøveland', number: '30925921188', age: 66 },
  ungdom: { name: 'Jonas Fiktivrud', number: '02891161045', age: 15 },
  barn: { name: 'Ella Testbakken', number: '25811572066', age: 11 },
  ung: { name: 'Sara Prøvedal', number: '07879731083', age: 29 },
  mor: { name: 'Mari Fiktivhaug', number: '19917215580', age: 54 },
  dnummer: { name: 'Amina Testova', number: '61869012008', age: 36 },
  dnummer2: { name: 'Piotr Fiktivski', number: '43827840557', age: 48 },
  hnummer: { name: 'Ukjent Testperson', number: '17488813110', age: 38 },
  nhn: { name: 'Kåre Prøvesen', number: '11758114009', age: 45 },
  fhnummer: { name: 'Nødnummer Test', number: '81234567802' },
  far: { name: 'Stein Fiktivhaug', number: '23846623566', age: 60 },
  soster: { name: 'Lise Testesen', number: '28820156058', age: 25 },
  mormor: { name: 'Gerd Prøveland', number: '17854934546', age: 77 },
};

/** `148384 11070`, as a banner writes it. */
export function spaced(number) {
  return `${number.slice(0, 6)} ${number.slice(6)}`;
}
