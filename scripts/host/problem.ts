/** Something a person can put right: its message is one sentence with the next step, and is shown without a stack. */
export class HostProblem extends Error {}

/** The machine lacks what shows VS Code, and it could not be fetched: nothing can run inside VS Code here. */
export class MissingHost extends HostProblem {}

/** Runs a script's main function: a `HostProblem` becomes its message, and every failure exit code 1. */
export async function runScript(main: () => Promise<number>): Promise<void> {
  try {
    process.exitCode = await main();
  } catch (error) {
    console.error(error instanceof HostProblem ? error.message : error);
    process.exitCode = 1;
  }
}
