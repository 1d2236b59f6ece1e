/** Electron's own binary, if it has been downloaded. */
export function electronBinary(): string | null
