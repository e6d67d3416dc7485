/** What a notification says: numbers alone, never who or what. */
export interface NotificationTexts {
  /** Limits that are due now, have passed, or lie ahead; one of them at least is not zero. */
  readonly message: (today: number, over: number, ahead: number) => string;
}

/** The parts that there is something to say of, as one line. */
export function joinParts(parts: readonly (readonly [count: number, text: string])[]): string {
  return parts
    .filter(([count]) => count > 0)
    .map(([, text]) => text)
    .join(' · ');
}
