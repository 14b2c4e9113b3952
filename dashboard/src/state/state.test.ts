import { describe, expect, it } from "vitest";
import type { Workspace } from "../api/types";
import { keep, keyOf, recall, type Store } from "./keep";
import { Newest } from "./newest";
import { beliefOf, choiceOf, fitted, hasSupposed, nameOf, nothingSupposed, reportAddress, supposedBy } from "./suppose";

const corridors = [{ id: "UPPER" }, { id: "LOWER" }];

function store(): Store & { rows: Map<string, string> } {
  const rows = new Map<string, string>();
  return {
    rows,
    getItem: (key) => rows.get(key) ?? null,
    setItem: (key, value) => void rows.set(key, value),
    removeItem: (key) => void rows.delete(key),
  };
}

describe("the choice", () => {
  it("what is as believed is not asked", () => {
    const supposed = { ...nothingSupposed(), corridors: { UPPER: { says: "believed" as const, from: null, to: null } } };
    expect(choiceOf(supposed, corridors).what_ifs).toEqual([]);
    expect(hasSupposed(choiceOf(supposed, corridors))).toBe(false);
  });

  it("equal suppositions ask equally, in whatever order they were made", () => {
    const upper = { says: "open" as const, from: "2031-03-18", to: null };
    const lower = { says: "closed" as const, from: null, to: null };
    const one = choiceOf({ ...nothingSupposed(), corridors: { UPPER: upper, LOWER: lower } }, corridors);
    const other = choiceOf({ ...nothingSupposed(), corridors: { LOWER: lower, UPPER: upper } }, corridors);
    expect(nameOf(one)).toBe(nameOf(other));
  });

  it("the address of the report names every supposition", () => {
    const choice = {
      rule: "party:AB",
      what_ifs: [
        { corridor: "UPPER", says: "open" as const, from: "2031-03-18", to: null },
        { corridor: "LOWER", says: "closed" as const, from: null, to: "2031-03-20" },
      ],
    };
    const address = new URL(reportAddress(choice, "fr", "2031-03-01"), "http://localhost");
    expect(address.searchParams.getAll("what_if")).toEqual(["open:UPPER@2031-03-18", "close:LOWER@2031-03-01..2031-03-20"]);
    expect(address.searchParams.get("rule")).toBe("party:AB");
    expect(address.searchParams.get("language")).toBe("fr");
  });
});

describe("what is believed", () => {
  it("depends on rule and as-of date, and is nothing supposed", () => {
    const choice = { rule: "pessimistic", as_of: "2031-03-01", scenario: "both", what_ifs: [{ corridor: "UPPER", says: "open" as const }] };
    expect(hasSupposed(choice)).toBe(true);
    expect(beliefOf(choice)).toEqual({ rule: "pessimistic", as_of: "2031-03-01" });
    expect(hasSupposed(beliefOf(choice))).toBe(false);
  });

  it("begins as the server was started", () => {
    const started = { as_of: "2031-03-01", what_ifs: [{ corridor: "UPPER", says: "open" as const, from: "2031-03-08" }] };
    const supposed = supposedBy(started);
    expect(supposed).toEqual({
      corridors: { UPPER: { says: "open", from: "2031-03-08", to: null } },
      rule: null,
      asOf: "2031-03-01",
      scenario: null,
    });
    expect(keyOf({ name: "", start: "", choice: started })).not.toEqual(keyOf({ name: "", start: "", choice: {} }));
  });
});

describe("what a reload keeps", () => {
  const key = keyOf({ name: "Two bridges", start: "2031-03-01", choice: {} });
  const supposed = { ...nothingSupposed(), rule: "pessimistic", corridors: { UPPER: { says: "open" as const, from: "2031-03-18", to: null } } };

  it("comes back as it was", () => {
    const there = store();
    keep(there, key, { supposed, day: "2031-03-18", view: "map" });
    expect(recall(there, key)).toEqual({ supposed, day: "2031-03-18", view: "map" });
  });

  it("of another workspace is not taken for ours", () => {
    const there = store();
    keep(there, key, { supposed, day: null, view: null });
    expect(recall(there, keyOf({ name: "Two bridges", start: "2032-03-01", choice: {} }))).toBeNull();
  });

  it("that is mangled is dropped and not believed", () => {
    const there = store();
    for (const text of ["", "{", "[]", "null", '"x"']) {
      there.setItem(key, text);
      expect(recall(there, key)).toBeNull();
    }
    there.setItem(key, JSON.stringify({ supposed: { rule: 7, corridors: { UPPER: { says: "ajar" }, LOWER: { says: "open", from: "soon" } } }, day: "2031-02-30" }));
    expect(recall(there, key)).toEqual({
      supposed: { ...nothingSupposed(), corridors: { LOWER: { says: "open", from: null, to: null } } },
      day: null,
      view: null,
    });
  });

  it("a store that refuses is no reason to fail", () => {
    const refusing: Store = {
      getItem: () => {
        throw new Error("forbidden");
      },
      setItem: () => {
        throw new Error("full");
      },
      removeItem: () => undefined,
    };
    expect(() => keep(refusing, key, { supposed, day: null, view: null })).not.toThrow();
    expect(recall(refusing, key)).toBeNull();
  });

  it("is fitted to tables that have changed", () => {
    const workspace = {
      start: "2031-03-01",
      days: 10,
      corridors: [{ id: "LOWER" }],
      rules: [{ id: "latest" }],
      scenarios: [],
    } as unknown as Workspace;
    const kept = {
      corridors: {
        UPPER: { says: "open" as const, from: null, to: null },
        LOWER: { says: "open" as const, from: "2031-03-05", to: "2031-04-05" },
      },
      rule: "party:GONE",
      asOf: "2031-02-01",
      scenario: "gone",
    };
    expect(fitted(kept, workspace)).toEqual({
      corridors: { LOWER: { says: "open", from: "2031-03-05", to: null } },
      rule: null,
      asOf: "2031-02-01",
      scenario: null,
    });
  });
});

describe("of several requests", () => {
  it("only the newest counts, even where an older one answers last", async () => {
    const newest = new Newest();
    let answerOld: (value: string) => void = () => undefined;
    const old = newest.run(() => new Promise<string>((resolve) => (answerOld = resolve)));
    const now = newest.run(() => Promise.resolve("new"));
    expect(await now).toBe("new");
    answerOld("old");
    expect(await old).toBeNull();
  });

  it("an older one is called off", async () => {
    const newest = new Newest();
    let wasAborted = false;
    const old = newest.run((signal) => new Promise<string>((_, reject) => {
      signal.addEventListener("abort", () => {
        wasAborted = true;
        reject(new DOMException("", "AbortError"));
      });
    }));
    await newest.run(() => Promise.resolve("new"));
    expect(await old).toBeNull();
    expect(wasAborted).toBe(true);
  });

  it("a fault of the newest is told", async () => {
    await expect(new Newest().run(() => Promise.reject(new Error("no")))).rejects.toThrow("no");
  });
});
