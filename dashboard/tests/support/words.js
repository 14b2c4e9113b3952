/** The words of the page, from the message files it is made with: tests name messages, not texts. */
import { readFileSync } from "node:fs";
import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";

export const LANGUAGES = ["en", "fr", "ar"];

class Written extends FluentNumber {
  toString() {
    return grouped(this.value);
  }
}

/** A whole number with thin spaces between thousands, as the page writes it. */
export function grouped(value) {
  return String(Math.round(value)).replace(/\B(?=(\d{3})+$)/g, "\u202f");
}

/** A function that says a message in a language. Throws where there is no such message: the test is out of date then. */
export function speaker(language) {
  const file = new URL(`../../../messages/${language}/dashboard.ftl`, import.meta.url);
  const bundle = new FluentBundle(language, { useIsolating: false });
  bundle.addResource(new FluentResource(readFileSync(file, "utf8")));
  return (id, args = {}) => {
    const message = bundle.getMessage(id);
    if (message?.value == null) throw new Error(`messages/${language}/dashboard.ftl has no message \`${id}\``);
    const given = Object.entries(args).map(([name, value]) => [name, typeof value === "number" ? new Written(value) : value]);
    return bundle.formatPattern(message.value, Object.fromEntries(given));
  };
}

/** A text without marks of direction and with plain spaces, so that it can be compared. */
export function plain(text) {
  return text
    .replace(/[\u2066-\u2069\u200e\u200f]/g, "")
    .replace(/\s+/g, " ")
    .trim();
}

/** The number that a text begins with once its thin spaces are gone: `2 111.4 t` is 2111.4. */
export function numberIn(text) {
  const found = /-?\d+(\.\d+)?/.exec(text.replace(/[\s\u202f]/g, "").replace("\u2212", "-"));
  if (found === null) throw new Error(`there is no number in \`${text}\``);
  return Number(found[0]);
}
