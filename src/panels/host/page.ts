import * as vscode from 'vscode';

/** What a page of ours is made of: `panel.js` and `panel.css`, bundles of their own beside the extension's. */
export function bundlesFolder(extension: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extension, 'dist');
}

/**
 * The page, which is empty until its script is told what to show. It may load our script and our styles alone: nothing
 * from elsewhere, and nothing that is written into it.
 */
export function pageHtml(webview: vscode.Webview, extension: vscode.Uri): string {
  const nonce = crypto.randomUUID();
  const bundle = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(bundlesFolder(extension), name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="${bundle('panel.css')}">
</head>
<body>
<div id="announcement" role="status" aria-live="polite"></div>
<main id="shown"></main>
<script nonce="${nonce}" src="${bundle('panel.js')}"></script>
</body>
</html>`;
}
