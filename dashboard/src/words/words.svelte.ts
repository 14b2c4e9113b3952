/** The words of the page. Texts stand in `messages/LANGUAGE/dashboard.ftl`; only the chosen language is loaded. */
import { FluentBundle, FluentNumber, FluentResource, type FluentVariable, type Scope } from "@fluent/bundle";
import type { Day } from "../api/types";
import english from "../../../messages/en/dashboard.ftl?raw";
import { dated, type DateStyle } from "./date";
import { percent, tonnes, written } from "./number";

/** A language of the page. */
interface Language {
  /** Its name in itself. */
  name: string;
  /** For names of days and months. Figures are the same in every language, so that columns of two pages can be compared. */
  locale: string;
  direction: "ltr" | "rtl";
  /** What stands between the whole and the decimals of a number. */
  mark: string;
  /** The code of the language that reports are opened in: its own, where the program writes reports in it. */
  report: string;
}

const KNOWN: Record<string, Language> = {
  en: { name: "English", locale: "en-GB", direction: "ltr", mark: ".", report: "en" },
  fr: { name: "Français", locale: "fr", direction: "ltr", mark: ",", report: "fr" },
  ar: { name: "العربية", locale: "ar-u-nu-latn", direction: "rtl", mark: ".", report: "en" },
};

/** All but English, which is always here to fall back on. */
const FILES = import.meta.glob<string>(["../../../messages/*/dashboard.ftl", "!../../../messages/en/dashboard.ftl"], {
  query: "?raw",
  import: "default",
});

/** Codes of the languages that have a message file. */
export const LANGUAGES: { code: string; name: string }[] = Object.entries(KNOWN)
  .filter(([code]) => code === "en" || fileOf(code) in FILES)
  .map(([code, { name }]) => ({ code, name }));

function fileOf(code: string): string {
  return `../../../messages/${code}/dashboard.ftl`;
}

/** A number in a message: plural forms go by its value, and it is written with thin spaces. */
class Written extends FluentNumber {
  override toString(_scope: Scope): string {
    const { minimumFractionDigits: decimals = 0 } = this.opts as { minimumFractionDigits?: number };
    return written(this.value, decimals, speaking.language.mark);
  }
}

function bundled(code: string, text: string, language: Language): FluentBundle {
  // Isolation marks keep names of another direction in their place; where all is left to right they would only be in the way
  // of copying and searching.
  const bundle = new FluentBundle(language.locale, { useIsolating: language.direction === "rtl" });
  const problems = bundle.addResource(new FluentResource(text));
  for (const problem of problems) console.error(`messages/${code}/dashboard.ftl`, problem);
  return bundle;
}

const ENGLISH = KNOWN.en as Language;

class Speaking {
  code = $state("en");
  language: Language = $state.raw(ENGLISH);
  bundle: FluentBundle = $state.raw(bundled("en", english, ENGLISH));
}

const speaking = new Speaking();
const fallback = speaking.bundle;

/** The code of the language that is spoken now. */
export function language(): string {
  return speaking.code;
}

/** What stands between the whole and the decimals of a number in that language. */
export function decimalMark(): string {
  return speaking.language.mark;
}

/** The code of the language that reports are opened in. */
export function reportLanguage(): string {
  return speaking.language.report;
}

/** The way in which that language runs. */
export function direction(): "ltr" | "rtl" {
  return speaking.language.direction;
}

/** Speaks another language once its file is here. Keeps to the present one where it has none. */
export async function speak(code: string): Promise<void> {
  const language = KNOWN[code];
  if (language === undefined) return;
  const load = FILES[fileOf(code)];
  if (code === "en") {
    Object.assign(speaking, { code, language, bundle: fallback });
  } else if (load !== undefined) {
    const bundle = bundled(code, await load(), language);
    Object.assign(speaking, { code, language, bundle });
  }
  document.documentElement.lang = speaking.code;
  document.documentElement.dir = speaking.language.direction;
}

/** The first language that the reader's browser asks for and that the page has; English otherwise. */
export function preferred(asked: readonly string[]): string {
  const codes = asked.map((one) => one.toLowerCase().split("-")[0] ?? "");
  return codes.find((code) => LANGUAGES.some((known) => known.code === code)) ?? "en";
}

export type Arguments = Record<string, string | number>;

/** The message `id` with its parts. A language that lacks it falls back to English; an unknown id is shown as it is. */
export function t(id: string, args: Arguments = {}): string {
  const given: Record<string, FluentVariable> = {};
  for (const [name, value] of Object.entries(args)) given[name] = typeof value === "number" ? new Written(value) : value;
  for (const bundle of [speaking.bundle, fallback]) {
    const message = bundle.getMessage(id);
    if (message?.value != null) {
      const problems: Error[] = [];
      const text = bundle.formatPattern(message.value, given, problems);
      for (const problem of problems) console.error(id, problem);
      return text;
    }
  }
  console.error(`no message \`${id}\``);
  return id;
}

/** A day in words. */
export function date(day: Day, style: DateStyle = "short"): string {
  return dated(day, style, speaking.language.locale);
}

/** A number with thin spaces. */
export function number(value: number, decimals = 0): string {
  return written(value, decimals, speaking.language.mark);
}

/** Tonnes, without the unit. */
export function weight(value: number): string {
  return tonnes(value, speaking.language.mark);
}

/** A share as per cent, without the sign. */
export function share(value: number): string {
  return percent(value);
}

/** Names one after the other: `a, b and c`. */
export function listed(names: string[]): string {
  return new Intl.ListFormat(speaking.language.locale, { type: "conjunction" }).format(names);
}
