import type { StorageFault as Reason } from '../messages.ts';

/** Something that could not be read or written, with what the user is told of it. Nothing of it has been kept. */
export class StorageFault extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, cause?: unknown) {
    super(`storage: ${reason}`, { cause });
    this.name = 'StorageFault';
    this.reason = reason;
  }
}

/** What a failure of the database means to the user. */
export function faultOf(error: unknown): StorageFault {
  if (error instanceof StorageFault) return error;
  return new StorageFault(reasonOf(nameOf(error)), error);
}

/** The browser's own name for what went wrong; empty where it is no error of the browser's. */
export function nameOf(error: unknown): string {
  return error instanceof Error || error instanceof DOMException ? error.name : '';
}

function reasonOf(name: string): Reason {
  switch (name) {
    case 'QuotaExceededError':
      return 'full';
    case 'VersionError':
      return 'newer';
    case 'UnknownError':
    case 'NotFoundError':
    case 'NotReadableError':
    case 'DataError':
      return 'unusable';
    default:
      return 'storage';
  }
}
