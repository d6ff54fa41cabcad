import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { inspect } from 'node:util';
import { filesBelow } from '../support/files';

/** A token that may be seen by the server it is for, and by nobody else. */
export const CANARY = 'c4nary-t0ken';
/** The same where user and password are wanted. */
export const CANARY_LOGIN = `prom:${CANARY}`;

const SHAPES = [CANARY, Buffer.from(CANARY_LOGIN).toString('base64')];

/** @param things Objects, searched in all their depth, or text. */
export function assertNoCanary(...things: readonly unknown[]): void {
  for (const thing of things) {
    const text =
      typeof thing === 'string'
        ? thing
        : inspect(thing, { depth: null, maxArrayLength: null, maxStringLength: null, showHidden: true });
    for (const shape of SHAPES) assert.ok(!text.includes(shape), `The token is in ${around(text, shape)}`);
  }
}

/** In none of the files below a folder. */
export function assertNoCanaryBelow(folder: string): void {
  for (const file of filesBelow(folder, '')) assertNoCanary(readFileSync(file, 'latin1'));
}

function around(text: string, shape: string): string {
  const at = text.indexOf(shape);
  return text.slice(Math.max(0, at - 200), at + 200);
}
