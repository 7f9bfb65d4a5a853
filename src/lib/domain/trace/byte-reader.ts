/** More than this no whole number takes, since larger ones are not exact. */
const LONGEST_WHOLE = 8;

/** Reads what `ByteWriter` wrote. Past the end it gives zeros and remembers that it was asked to. */
export class ByteReader {
  readonly #bytes: Uint8Array;
  #at = 0;
  #isBroken = false;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  /** Whether exactly what there was has been read. */
  isAllRead(): boolean {
    return !this.#isBroken && this.#at === this.#bytes.length;
  }

  /** How many bytes are left: no list can have more entries. */
  left(): number {
    return this.#bytes.length - this.#at;
  }

  byte(): number {
    const value = this.#bytes[this.#at];
    this.#at += 1;
    if (value === undefined) {
      this.#at = this.#bytes.length;
      this.#isBroken = true;
      return 0;
    }
    return value;
  }

  whole(): number {
    let value = 0;
    let weight = 1;
    for (let count = 0; count < LONGEST_WHOLE; count += 1) {
      const byte = this.byte();
      value += (byte & 0x7f) * weight;
      if (byte < 0x80) return value;
      weight *= 0x80;
    }
    this.#isBroken = true;
    return 0;
  }

  signed(): number {
    const value = this.whole();
    return value % 2 === 1 ? -(value + 1) / 2 : value / 2;
  }

  text(): string {
    const length = this.count();
    return Array.from({ length }, () => String.fromCharCode(this.whole())).join('');
  }

  number(): number {
    const view = new DataView(new ArrayBuffer(8));
    for (let at = 0; at < 8; at += 1) view.setUint8(at, this.byte());
    return view.getFloat64(0);
  }

  /** The length of a list of which every entry takes a byte at least; 0 when that cannot be. */
  count(): number {
    const count = this.whole();
    if (count <= this.left()) return count;
    this.#isBroken = true;
    return 0;
  }
}
