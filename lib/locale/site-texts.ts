/** Turning one site off and on, in one language. */
export interface SiteTexts {
  readonly isOff: (host: string) => string;
  readonly offMeans: string;
  readonly turnOff: (host: string) => string;
  readonly turnOn: string;
}
