import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';

/** Of media/page, in the order in which a later rule outdoes an earlier one. */
const STYLES = [
  'frame',
  'words',
  'controls',
  'head',
  'notices',
  'sections',
  'tables',
  'budgets',
  'lists',
  'momentum',
  'motion',
];

/** The page's empty document: everything in it is drawn by dist/webview.js from states. */
export function pageFor(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const uriOf = (...path: string[]) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const policy = [
    "default-src 'none'",
    `style-src ${webview.cspSource}`,
    `font-src ${webview.cspSource}`,
    `img-src ${webview.cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.l10n.bundle ? vscode.env.language : 'en'}">
<head>
  <meta charset="utf-8">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <link rel="stylesheet" href="${uriOf('dist', 'webview.css')}">
  ${STYLES.map((name) => `<link rel="stylesheet" href="${uriOf('media', 'page', `${name}.css`)}">`).join('\n  ')}
  <title>Team Momentum</title>
</head>
<body>
  <main id="app"></main>
  <script type="application/json" id="sentences">${sentences()}</script>
  <script nonce="${nonce}" src="${uriOf('dist', 'webview.js')}"></script>
</body>
</html>`;
}

/** The page's sentences in the editor's language, as JSON that can't end its element. */
function sentences(): string {
  return JSON.stringify(vscode.l10n.bundle ?? {}).replaceAll('<', '\\u003c');
}
