import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Every other module of this folder is a section: it exports functions whose names begin with "bench" or end with
// "Bench",
// which print their figures or return them as lines.
const folder = path.dirname(fileURLToPath(import.meta.url));
for (const name of readdirSync(folder)
  .filter((file) => file.endsWith('.ts') && file !== 'run.ts')
  .sort()) {
  const section = (await import(pathToFileURL(path.join(folder, name)).href)) as Record<string, unknown>;
  for (const [key, run] of Object.entries(section)) {
    if (!/^bench|Bench$/.test(key) || typeof run !== 'function') continue;
    const lines = await (run as () => Promise<readonly string[] | undefined>)();
    if (lines) console.log(lines.join('\n'));
  }
}
