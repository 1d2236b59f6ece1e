import { extname, resolve } from 'node:path'

/**
 * The files named on a command line: what is no switch and looks like a file. The program's own folder,
 * which stands among the arguments in development, has no extension.
 * @param argv with the program first
 */
export function filesOf(argv: readonly string[], workingFolder: string): string[] {
  return argv
    .slice(1)
    .filter((argument) => !argument.startsWith('-') && extname(argument) !== '')
    .map((argument) => resolve(workingFolder, argument))
}
