import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

// Every other module of this folder is a section: it exports functions whose names begin with "bench".
const folder = path.dirname(fileURLToPath(import.meta.url));
for (const name of readdirSync(folder).filter((file) => file.endsWith('.ts') && file !== 'run.ts').sort()) {
  const section = (await import(pathToFileURL(path.join(folder, name)).href)) as Record<string, unknown>;
  for (const [key, run] of Object.entries(section)) if (key.startsWith('bench') && typeof run === 'function') await (run as () => Promise<void>)();
}
