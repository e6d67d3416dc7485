export function makeCopy(
  passphrase: string,
  patients: number,
  options?: { readonly first?: number; readonly rounds?: number },
): Promise<string>;
