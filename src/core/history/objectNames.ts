import { roomier } from './column';

/** Hex digits in a word. */
const DIGITS = 8;
/** Digits of a SHA-256. */
const LONG = 64;
const EMPTY = -1;

/** The character code of each lower-case hex digit, by its value. */
const CODE_OF = Array.from('0123456789abcdef', (digit) => digit.charCodeAt(0));

const WRONG = 0x10;
/** The other way. */
const DIGIT_OF = Uint8Array.from({ length: 256 }, (_, code) => {
  const value = CODE_OF.indexOf(code);
  return value < 0 ? WRONG : value;
});

/**
 * Object names, each once, in the order in which they came: a name's place is its row.
 * Packed into 20 or 32 bytes each, and found by their first digits.
 */
export class ObjectNames {
  #words: Uint32Array;
  #slots: Int32Array;
  #size = 0;
  /** 5 for SHA-1, 8 for SHA-256; a repository has one kind. */
  #wide = 5;
  readonly #name = new Uint32Array(8);
  readonly #text = new Uint8Array(LONG);
  /** Numbers in an array make a text in a seventh of the time that joining parts takes. */
  readonly #codes: number[] = [];
  /** Odd. Nobody can prepare names that meet in one slot without knowing it; nothing that is told depends on it. */
  readonly #seed = Math.floor(Math.random() * 2 ** 31) * 2 + 1;

  /** @param room For this many names, before it has to grow. */
  constructor(room: number) {
    this.#words = new Uint32Array(room * this.#wide);
    this.#slots = new Int32Array(powerAbove(room * 2)).fill(EMPTY);
  }

  get size(): number {
    return this.#size;
  }

  /** In hex. */
  at(row: number): string {
    for (let i = 0; i < this.#wide; i++) {
      let word = this.#words[row * this.#wide + i] ?? 0;
      for (let digit = DIGITS - 1; digit >= 0; digit--, word >>>= 4)
        this.#codes[i * DIGITS + digit] = CODE_OF[word & 0xf] ?? 0;
    }
    return String.fromCharCode(...this.#codes);
  }

  /** The row of a full name in hex, or -1. */
  rowOf(name: string): number {
    if (!this.#read(this.#bytesOf(name), 0, name.length)) return EMPTY;
    return this.#slots[this.#slotOf(this.#name)] ?? EMPTY;
  }

  /** The row of a full name in hex, which gets one if it has none. What is no name, or of another length, has none: -1. */
  add(name: string): number {
    return this.addFrom(this.#bytesOf(name), 0, name.length);
  }

  /** Likewise of a name that stands in bytes. */
  addFrom(bytes: Uint8Array, start: number, end: number): number {
    if (this.#size === 0 && end - start === LONG) this.#wide = LONG / DIGITS;
    if (!this.#read(bytes, start, end)) return -1;
    return this.#addWords(this.#name);
  }

  /** The rows of the names that begin so: at least 7 hex digits. */
  startingWith(prefix: string): number[] {
    if (prefix.length === this.#wide * DIGITS) return [this.rowOf(prefix)].filter((row) => row !== EMPTY);
    const first = prefix.slice(0, DIGITS);
    const words =
      first.length === DIGITS ? [first] : Array.from({ length: 16 }, (_, digit) => first + digit.toString(16));
    return words
      .flatMap((word) => this.#sharing(Number.parseInt(word, 16)))
      .filter((row) => this.at(row).startsWith(prefix));
  }

  /** The names of some rows, packed. */
  packed(from: number, to: number): Uint32Array {
    return this.#words.slice(from * this.#wide, to * this.#wide);
  }

  /** Adds packed names, none of which is there. */
  addPacked(words: Uint32Array, count: number): void {
    if (count === 0) return;
    if (this.#size === 0) this.#wide = words.length / count;
    const from = this.#size;
    this.#size += count;
    this.#makeRoom();
    this.#words.set(words, from * this.#wide);
    if (this.#isCrowded) this.#spread();
    else for (let row = from; row < this.#size; row++) this.#place(row);
  }

  #addWords(name: Uint32Array): number {
    const slot = this.#slotOf(name);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known;
    const row = this.#size++;
    this.#makeRoom();
    for (let i = 0; i < this.#wide; i++) this.#words[row * this.#wide + i] = name[i] ?? 0;
    this.#slots[slot] = row;
    if (this.#isCrowded) this.#spread();
    return row;
  }

  #makeRoom(): void {
    const length = this.#size * this.#wide;
    if (length > this.#words.length) this.#words = roomier(this.#words, length);
  }

  get #isCrowded(): boolean {
    return this.#size * 3 > this.#slots.length * 2;
  }

  /** The beginning of an ASCII text; what isn't ASCII becomes no digit. */
  #bytesOf(name: string): Uint8Array {
    for (let i = 0; i < LONG; i++) this.#text[i] = Math.min(name.charCodeAt(i), 0xff);
    return this.#text;
  }

  /** Reads a name into #name; false for what is none. */
  #read(bytes: Uint8Array, start: number, end: number): boolean {
    if (end - start !== this.#wide * DIGITS) return false;
    let wrong = 0;
    for (let i = 0, at = start; at < end; i++) {
      let word = 0;
      for (let digit = 0; digit < DIGITS; digit++) {
        const value = DIGIT_OF[bytes[at++] ?? 0] ?? WRONG;
        wrong |= value;
        word = (word << 4) | value;
      }
      this.#name[i] = word;
    }
    return wrong < WRONG;
  }

  /** Where a name is, or the empty slot where it belongs. */
  #slotOf(name: Uint32Array): number {
    const mask = this.#slots.length - 1;
    for (let slot = this.#firstSlotOf(name[0]); ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? EMPTY;
      if (row === EMPTY || this.#holds(row, name)) return slot;
    }
  }

  /** Where to look first for names that begin with a word. */
  #firstSlotOf(word = 0): number {
    return Math.imul(word, this.#seed) >>> (Math.clz32(this.#slots.length) + 1);
  }

  #holds(row: number, name: Uint32Array): boolean {
    const start = row * this.#wide;
    for (let i = 0; i < this.#wide; i++) if (this.#words[start + i] !== name[i]) return false;
    return true;
  }

  /** The rows whose names have this first word. */
  #sharing(word: number): number[] {
    const mask = this.#slots.length - 1;
    const rows: number[] = [];
    for (let slot = this.#firstSlotOf(word); ; slot = (slot + 1) & mask) {
      const row = this.#slots[slot] ?? EMPTY;
      if (row === EMPTY) return rows;
      if (this.#words[row * this.#wide] === word) rows.push(row);
    }
  }

  #spread(): void {
    this.#slots = new Int32Array(powerAbove(this.#size * 2)).fill(EMPTY);
    for (let row = 0; row < this.#size; row++) this.#place(row);
  }

  /** Takes the next free slot for a row that has none. */
  #place(row: number): void {
    const mask = this.#slots.length - 1;
    let slot = this.#firstSlotOf(this.#words[row * this.#wide]);
    while (this.#slots[slot] !== EMPTY) slot = (slot + 1) & mask;
    this.#slots[slot] = row;
  }
}

function powerAbove(least: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(least, 2)));
}
