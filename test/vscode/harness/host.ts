declare const TEST_HOST: 'node' | 'web';

/** The extension host that the test runs in: VS Code's Node process, or a worker of the browser. */
export const host: 'node' | 'web' = TEST_HOST;
