import type { Services } from '../workspace/services.ts';

const RECENT = 'recentCodes';
const RECENT_LENGTH = 20;

/** The codes that were picked in this workspace, the latest first. */
export function recentCodes({ extension }: Services): readonly string[] {
  return extension.workspaceState.get<readonly string[]>(RECENT, []);
}

/** Codes that were picked are the latest from now on. */
export async function rememberCodes(services: Services, codes: readonly string[]): Promise<void> {
  const recent = [...codes, ...recentCodes(services).filter((code) => !codes.includes(code))].slice(0, RECENT_LENGTH);
  await services.extension.workspaceState.update(RECENT, recent);
}
