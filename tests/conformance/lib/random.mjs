// A seeded random generator. The same seed and index give the same choices on every machine.

const SCRAMBLE = 0x9e3779b1;

export class Random {
  #state;

  constructor(seed, index = 0) {
    this.#state = (Math.imul(seed + 1, SCRAMBLE) ^ Math.imul(index + 1, 0x6c62272d)) | 1;
    for (let i = 0; i < 8; i += 1) this.#step();
  }

  #step() {
    this.#state ^= this.#state << 13;
    this.#state ^= this.#state >>> 17;
    this.#state ^= this.#state << 5;
    return Math.imul(this.#state, SCRAMBLE) >>> 0;
  }

  /** Returns true with the given probability. */
  chance(probability) {
    return this.#step() < probability * 2 ** 32;
  }

  /** Returns a whole number from 0 up to, but not including, `bound`. */
  below(bound) {
    return Math.floor((this.#step() / 2 ** 32) * bound);
  }

  /** Returns a whole number from `least` to `most`, both included. */
  between(least, most) {
    return least + this.below(most - least + 1);
  }

  pick(list) {
    return list[this.below(list.length)];
  }

  /** Calls one of the functions and returns its result. */
  oneOf(...choices) {
    return this.pick(choices)();
  }

  shuffled(list) {
    const result = [...list];
    for (let i = result.length - 1; i > 0; i -= 1) {
      const j = this.below(i + 1);
      [result[i], result[j]] = [result[j], result[i]];
    }
    return result;
  }
}
