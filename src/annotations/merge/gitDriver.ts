/** How git is told to merge sidecars by annotation. */

/** The line of `.gitattributes` that gives sidecars to the driver. */
export const DRIVER_ATTRIBUTES = '*.annotations.yaml merge=readouts';

/** What git calls the driver. */
export const DRIVER_NAME = 'sidecars of Readouts, by annotation';

/**
 * The value of `merge.readouts.driver`: git replaces `%O`, `%A` and `%B` and hands the line to a shell.
 * @param program absolute path of the command line; on Windows too git's shell takes slashes
 */
export function driverCommand(program: string): string {
  return `node "${inQuotes(program.replaceAll('\\', '/')).replaceAll('%', '%%')}" merge %O %A %B`;
}

/** The command that a person gives in a shell so that git calls the driver. */
export function driverSetting(program: string): string {
  return `git config merge.readouts.driver "${inQuotes(driverCommand(program))}"`;
}

/** A text as it stands between double quotation marks in a shell. */
function inQuotes(text: string): string {
  return text.replace(/["$`\\]/g, '\\$&');
}
