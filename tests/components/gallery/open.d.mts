export function openGallery(): Promise<{ readonly url: string; close(): Promise<void> }>;
