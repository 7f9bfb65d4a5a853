/** Bytes that grow; numbers take as few as they need, seven bits in each. */
export class ByteWriter {
  #bytes = new Uint8Array(1024);
  #length = 0;

  byte(value: number): void {
    if (this.#length === this.#bytes.length) {
      const larger = new Uint8Array(this.#length * 2);
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes[this.#length] = value;
    this.#length += 1;
  }

  /** A whole number from 0 to the largest that is exact. */
  whole(value: number): void {
    let rest = value;
    while (rest >= 0x80) {
      this.byte((rest % 0x80) | 0x80);
      rest = Math.floor(rest / 0x80);
    }
    this.byte(rest);
  }

  /** A whole number of either sign; small ones of both signs stay small. */
  signed(value: number): void {
    this.whole(value < 0 ? -2 * value - 1 : 2 * value);
  }

  text(value: string): void {
    this.whole(value.length);
    for (let at = 0; at < value.length; at += 1) this.whole(value.charCodeAt(at));
  }

  /** Any number, exactly, in eight bytes. */
  number(value: number): void {
    const view = new DataView(new ArrayBuffer(8));
    view.setFloat64(0, value);
    for (let at = 0; at < 8; at += 1) this.byte(view.getUint8(at));
  }

  /** All that was written; a copy. */
  toBytes(): Uint8Array {
    return this.#bytes.slice(0, this.#length);
  }
}
