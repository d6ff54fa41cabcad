/** A subject as numbers that equal subjects share; 0 where there is none. */
export interface TitleKeys {
  /** Of the whole subject, without its type (`fix(ui): `), its pull request's number and its case. */
  readonly title: number;
  /** Of the first characters of that; 0 for a shorter one. */
  readonly titleStart: number;
}

/** Characters that tell a title well enough, where the rest was cut off. */
export const START = 20;

const TYPE = /^[a-z]+(?:\([^)]*\))?!?:\s*/i;
const NUMBER = /\s*\((?:#|pull request #)\d+\)$/;

/** @param subject The first line of a message, or what another message quotes of it. */
export function titleKeys(subject: string): TitleKeys {
  const text = subject.trim().replace(NUMBER, '').replace(TYPE, '').toLowerCase();
  return { title: hashOf(text), titleStart: text.length < START ? 0 : hashOf(text.slice(0, START)) };
}

/** FNV-1a, 32 bits; never 0 for a text. Source: draft-eastlake-fnv. */
export function hashOf(text: string): number {
  if (text === '') return 0;
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193);
  return hash >>> 0 || 1;
}
