import type { Field, Item } from './items.js';

/** Modules whose titles, texts and places are those of a picture, a sound or a person. */
const OF_OTHERS = /^(?:media|itunes|podcast|sy|slash|wfw|gravatar)$/;

/** The elements of an item by name. What is empty is not there. */
export class Fields {
  readonly #own: readonly Field[];
  readonly #all: readonly Field[];

  constructor({ fields }: Item) {
    const isOfItem = ({ prefix }: Field): boolean => !OF_OTHERS.test(prefix);
    this.#all = fields;
    this.#own = fields.filter((field) => isOfItem(field) && !field.isInner && field.text.trim() !== '');
  }

  /** What the first of the names that is there says, as written. */
  text(...names: readonly string[]): string | undefined {
    return this.texts(...names)[0];
  }

  texts(...names: readonly string[]): readonly string[] {
    for (const name of names) {
      const found = this.#own.filter((field) => field.name === name);
      if (found.length > 0) return found.map(({ text }) => text.trim());
    }
    return [];
  }

  /** All elements of the names, also those in others and of other modules. */
  all(...names: readonly string[]): readonly Field[] {
    return this.#all.filter(({ name }) => names.includes(name));
  }
}
