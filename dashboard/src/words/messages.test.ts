import { FluentResource } from "@fluent/bundle";
import { describe, expect, it } from "vitest";

const FILES = import.meta.glob<string>("../../../messages/*/dashboard.ftl", { query: "?raw", import: "default", eager: true });
const SOURCES = import.meta.glob<string>(["../**/*.ts", "../**/*.svelte", "!../**/*.test.ts"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Ids of a message file, each with the parts it asks for. */
function messages(text: string): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  let current: Set<string> | undefined;
  for (const line of text.split("\n")) {
    const id = /^([a-z][a-z0-9_-]*) =/i.exec(line)?.[1];
    if (id !== undefined) {
      expect(found.has(id), `\`${id}\` is there twice`).toBe(false);
      current = new Set();
      found.set(id, current);
    }
    if (!line.startsWith("#")) for (const [, name] of line.matchAll(/\{ ?\$([a-z_]+)/gi)) current?.add(name ?? "");
  }
  return found;
}

const english = messages(Object.entries(FILES).find(([path]) => path.includes("/en/"))?.[1] ?? "");
const code = Object.entries(SOURCES);

describe("the words of the page", () => {
  it("every message that the sources name is there", () => {
    const missing = code.flatMap(([path, text]) =>
      [...text.matchAll(/\bt\(\s*"([a-z0-9_-]+)"/gi)].filter(([, id]) => !english.has(id ?? "")).map(([, id]) => `${path}: ${id}`),
    );
    expect(missing).toEqual([]);
  });

  it("every message whose name is put together has at least one of its kind", () => {
    const missing = code.flatMap(([path, text]) =>
      [...text.matchAll(/\bt\(\s*`([a-z0-9_-]*)\$\{/gi)]
        .filter(([, prefix]) => ![...english.keys()].some((id) => id.startsWith(prefix ?? "")))
        .map(([, prefix]) => `${path}: ${prefix}`),
    );
    expect(missing).toEqual([]);
  });

  it("no message is left that nobody says", () => {
    const all = code.map(([, text]) => text).join("\n");
    const prefixes = [...all.matchAll(/`([a-z0-9_-]+-)\$\{/gi)].map(([, prefix]) => prefix ?? "");
    const unsaid = [...english.keys()].filter((id) => !all.includes(`"${id}"`) && !prefixes.some((prefix) => id.startsWith(prefix)));
    expect(unsaid).toEqual([]);
  });

  for (const [path, text] of Object.entries(FILES)) {
    const language = path.split("/").at(-2) ?? path;

    it(`${language}: is read without a fault`, () => {
      expect(new FluentResource(text).body).toHaveLength(messages(text).size);
    });

    it(`${language}: has the same messages with the same parts as English`, () => {
      const there = messages(text);
      expect([...there.keys()].sort()).toEqual([...english.keys()].sort());
      for (const [id, parts] of english) expect([...(there.get(id) ?? [])].sort(), id).toEqual([...parts].sort());
    });
  }
});
