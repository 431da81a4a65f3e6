import type * as vscode from 'vscode';

/** Waits for something that goes on by itself, but no longer than the one who asked. @returns whether it is done */
export async function doneUnlessCancelled(work: Promise<unknown>, token: vscode.CancellationToken): Promise<boolean> {
  if (token.isCancellationRequested) return false;
  let subscription: vscode.Disposable | undefined;
  const cancelled = new Promise<false>((resolve) => {
    subscription = token.onCancellationRequested(() => resolve(false));
  });
  try {
    return await Promise.race([work.then(() => true), cancelled]);
  } finally {
    subscription?.dispose();
  }
}
