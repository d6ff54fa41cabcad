import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('the host', () => {
  it('is the VS Code release that was asked for', () => {
    assert.equal(vscode.version, process.env['HOST_TEST_RELEASE'] ?? vscode.version);
  });
});
