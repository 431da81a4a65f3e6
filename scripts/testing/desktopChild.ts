// Runs the staged tests in desktop VS Code; a process of its own, so that what VS Code prints can be read.
import { runTests } from '@vscode/test-electron';

type Options = Parameters<typeof runTests>[0];

try {
  await runTests(JSON.parse(process.argv[2]!) as Options);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
