/** Languages of the interface: bokmål, nynorsk, English. Code texts stay official (bokmål) in all of them. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];
