import type { Workbench } from '../../test/vscode/ui/workbench.ts';

/** A picture: what a person does before it is taken. */
export interface Scene {
  /** The name of the picture's file, before the theme's. */
  name: string;
  play(workbench: Workbench): Promise<void>;
}

export const SCENES: readonly Scene[] = [];
