/** Sentences of the program name things by their ids between backticks; readers know them by their names. */

/** A piece of a sentence: plain words, or something named. */
export interface Piece {
  text: string;
  isName: boolean;
}

/** The pieces of a sentence: ids told by `nameOf`, ISO dates by `dateOf`. */
export function pieces(sentence: string, nameOf: (id: string) => string, dateOf: (day: string) => string): Piece[] {
  return sentence
    .split("`")
    .map((text, index) => {
      const isName = index % 2 === 1;
      return { text: isName ? nameOf(text) : text.replace(/\b\d{4}-\d{2}-\d{2}\b/g, dateOf), isName };
    })
    .filter(({ text }) => text !== "");
}
