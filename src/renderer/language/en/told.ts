/** A sentence of the core or the main process, which speak English. */
export const told = (sentence: string): string => sentence
