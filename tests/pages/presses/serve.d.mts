export function servePresses(): Promise<{ readonly url: string; close(): Promise<void> }>;
