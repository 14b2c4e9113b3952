import { describe, expect, it } from "vitest";
import type { CorridorDay, CorridorDays, Fault, Source, Statement } from "../api/types";
import { changesOf } from "./change";
import { claimOf } from "./claim";
import { correctionOf, forgetDraft, isBlank, isEntered, keepDraft, recallDraft, sent, undoingOf } from "./draft";
import { lacking, placed } from "./fault";
import { allStatements, filtered, isFiltered, newestFirst, successors } from "./filter";
import { groupsOf, kindOf } from "./form";

function statement(given: Partial<Statement>): Statement {
  return {
    id: "S1",
    about: "UPPER",
    says: "closed",
    modality: "statement",
    share: null,
    trucks_per_day: null,
    t_per_day: null,
    valid_from: "2031-03-01",
    valid_to: null,
    said_on: "2031-03-01",
    recorded_on: "2031-03-01",
    source: "RADIO",
    relayed_by: null,
    credibility: null,
    scope: [],
    with: null,
    supersedes: null,
    stands: true,
    sensitivity: "public",
    quote: "",
    url: "",
    note: "",
    ...given,
  };
}

const radio: Source = { id: "RADIO", name: "Radio", role: "media", party: "A", reliability: null };
const found = (filter: Partial<ReturnType<typeof allStatements>>, ...given: Partial<Statement>[]) =>
  filtered(
    given.map(statement),
    { ...allStatements(), ...filter },
    (id) => (id === "RADIO" ? radio : undefined),
    () => "Laçın corridor",
  ).map(({ id }) => id);

describe("statements", () => {
  it("are found by what they say, who says it, of which party, when, and whether they stand", () => {
    const given = [{ id: "A" }, { id: "B", says: "open" as const, source: "OTHER", said_on: "2031-03-05", stands: false }];
    expect(found({}, ...given)).toEqual(["A", "B"]);
    expect(found({ says: "open" }, ...given)).toEqual(["B"]);
    expect(found({ party: "A" }, ...given)).toEqual(["A"]);
    expect(found({ source: "OTHER" }, ...given)).toEqual(["B"]);
    expect(found({ from: "2031-03-02" }, ...given)).toEqual(["B"]);
    expect(found({ to: "2031-03-01" }, ...given)).toEqual(["A"]);
    expect(found({ onlyStanding: true }, ...given)).toEqual(["A"]);
    expect(found({ about: "LOWER" }, ...given)).toEqual([]);
  });

  it("are found by words in any order, without case and accents", () => {
    const given = [{ id: "A", quote: "Nothing passes today" }, { id: "B" }];
    expect(found({ text: "today NOTHING" }, ...given)).toEqual(["A"]);
    expect(found({ text: "lacin" }, ...given)).toEqual(["A", "B"]);
    expect(found({ text: "today tomorrow" }, ...given)).toEqual([]);
  });

  it("stand with the newest first; of one day, the later row of the log", () => {
    const given = [{ id: "A" }, { id: "B", said_on: "2031-03-03" }, { id: "C" }, { id: "D", recorded_on: "2031-03-09" }].map(statement);
    expect(newestFirst(given).map(({ id }) => id)).toEqual(["B", "D", "C", "A"]);
  });

  it("know who takes their place", () => {
    const given = [statement({ id: "A" }), statement({ id: "B", supersedes: "A" }), statement({ id: "C", supersedes: "A" })];
    expect(successors(given).get("A")).toEqual(["B", "C"]);
  });

  it("an empty filter is none", () => {
    expect([isFiltered(allStatements()), isFiltered({ ...allStatements(), text: "x" })]).toEqual([false, true]);
  });
});

describe("claims of a side", () => {
  it("are read as data", () => {
    expect(claimOf("closed")).toEqual({ state: "closed", figure: null });
    expect(claimOf("restricted: 1 truck a day")).toEqual({ state: "restricted", figure: { id: "claim-trucks", value: 1 } });
    expect(claimOf("open: 12.5 % of capacity")).toEqual({ state: "open", figure: { id: "claim-share", value: 12.5 } });
    expect(claimOf("361 t counted")).toEqual({ state: null, figure: { id: "claim-tonnes-counted", value: 361 } });
  });

  it("in words that are not known are left as they are", () => {
    expect([claimOf("half open"), claimOf(""), claimOf("open: on Sundays")]).toEqual([null, null, null]);
  });
});

describe("faults of a new row", () => {
  const fault = (code: string, message: string): Fault => ({ code, severity: "error", file: "", line: 0, column: 0, message, hint: null });

  it("stand at the column they name, or that their code is about", () => {
    const { byColumn, others } = placed(
      [fault("E111", "`opne` is not known in column `says`"), fault("E203", "it ends before it begins"), fault("E540", "no room")],
      ["says", "valid_to"],
    );
    expect([...byColumn].map(([column, all]) => [column, all.map(({ code }) => code)])).toEqual([
      ["says", ["E111"]],
      ["valid_to", ["E203"]],
    ]);
    expect(others.map(({ code }) => code)).toEqual(["E540"]);
  });

  it("of a column that the form does not have are told apart from the fields", () => {
    expect(placed([fault("E121", "`x` is not a number in column `weight`")], ["says"]).others).toHaveLength(1);
  });

  it("are found at once where something needed is empty; the id makes itself", () => {
    const columns = ["id", "about", "says"].map((name) => ({ name, is_required: true, kind: "text", meaning: "", when_empty: "", words: [] }));
    expect(lacking({ says: "open", about: "  " }, columns).map(({ message }) => message)).toEqual(["nothing stands in column `about`"]);
  });
});

describe("a draft", () => {
  function store() {
    const kept = new Map<string, string>();
    return {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, text: string) => void kept.set(key, text),
      removeItem: (key: string) => void kept.delete(key),
    };
  }

  it("outlives a reload, with the id under which it was sent", () => {
    const kept = store();
    const draft = { cells: { about: "UPPER" }, sentAs: "UPPER-20310301" };
    expect(keepDraft(kept, "key", draft)).toBe(true);
    expect(recallDraft(kept, "key")).toEqual(draft);
    forgetDraft(kept, "key");
    expect(recallDraft(kept, "key")).toBeNull();
  });

  it("that cannot be read is none", () => {
    const kept = store();
    for (const text of ["{", "7", '{"cells":3}', "null"]) {
      kept.setItem("key", text);
      expect(recallDraft(kept, "key"), text).toBeNull();
    }
    kept.setItem("key", '{"cells":{"about":"UPPER","share":3}}');
    expect(recallDraft(kept, "key")).toEqual({ cells: { about: "UPPER" }, sentAs: null });
  });

  it("in a browser that keeps nothing says so", () => {
    const full = {
      ...store(),
      setItem: () => {
        throw new Error("full");
      },
    };
    expect(keepDraft(full, "key", { cells: {}, sentAs: null })).toBe(false);
  });

  it("is sent without empty cells, and numbers with a point", () => {
    expect(sent({ about: " UPPER ", note: " ", share: "0,5", quote: "1,5 t" })).toEqual({ about: "UPPER", share: "0.5", quote: "1,5 t" });
  });

  it("is blank while only what it began with stands in it", () => {
    const begun = { said_on: "2031-03-01" };
    expect([isBlank({ ...begun, note: " " }, begun), isBlank({ said_on: "2031-03-02" }, begun)]).toEqual([true, false]);
  });

  it("is in the log where the statement of its id says the same, and not where another took the id", () => {
    const cells = { about: "upper", says: "closed", source: "RADIO", said_on: "2031-03-01" };
    expect(isEntered(cells, statement({}))).toBe(true);
    expect(isEntered(cells, statement({ says: "open" }))).toBe(false);
    expect(isEntered({ ...cells, note: "two trucks" }, statement({}))).toBe(false);
    expect(isEntered({ ...cells, quote: "No truck\n passed" }, statement({ quote: "No truck passed" }))).toBe(true);
  });
});

describe("superseding", () => {
  it("begins with what the old statement says", () => {
    const cells = correctionOf(statement({ trucks_per_day: 3, with: "LOWER", scope: ["food", "fuel"], valid_to: "2031-03-09" }));
    expect(cells).toMatchObject({
      supersedes: "S1",
      about: "UPPER",
      trucks_per_day: "3",
      condition: "with:LOWER",
      scope: "food|fuel",
      valid_to: "2031-03-09",
    });
    expect(cells).not.toHaveProperty("id");
    expect(cells).not.toHaveProperty("recorded_on");
  });

  it("undoes by saying again what stood before", () => {
    const before = statement({ id: "S1", says: "closed" });
    const cells = undoingOf(statement({ id: "S2", says: "open", supersedes: "S1" }), before, "a mistake");
    expect(cells).toMatchObject({ supersedes: "S2", says: "closed" });
  });

  it("undoes what nothing stood before by saying nothing of the state, from the same source", () => {
    const cells = undoingOf(statement({ id: "S2", says: "open" }), undefined, "a mistake");
    expect(cells).toMatchObject({ supersedes: "S2", says: "none", source: "RADIO", note: "a mistake" });
  });
});

describe("what a statement changes", () => {
  const day = (date: string, given: Partial<CorridorDay> = {}): CorridorDay => ({
    date,
    state: "closed",
    share: 0,
    trucks_per_day: 0,
    t_per_day: 0,
    basis: "statements",
    because: [],
    disputed_by: [],
    exposed_by: [],
    ...given,
  });
  const corridor = (...days: CorridorDay[]): CorridorDays[] => [{ id: "UPPER", days }];
  const open = { state: "open" as const, share: 1, trucks_per_day: null, t_per_day: 400 };

  it("is told in runs of days that changed alike", () => {
    const before = corridor(day("2031-03-01"), day("2031-03-02"), day("2031-03-03"), day("2031-03-04"));
    const after = corridor(day("2031-03-01"), day("2031-03-02", open), day("2031-03-03", open), day("2031-03-04", { ...open, t_per_day: 200 }));
    expect(changesOf(before, after).map(({ first, last, isOfState }) => [first, last, isOfState])).toEqual([
      ["2031-03-02", "2031-03-03", true],
      ["2031-03-04", "2031-03-04", true],
    ]);
  });

  it("is told too where only a new dispute comes of it", () => {
    const [change] = changesOf(corridor(day("2031-03-01")), corridor(day("2031-03-01", { disputed_by: ["S2"] })));
    expect([change?.isOfState, change?.after.disputed_by]).toEqual([false, ["S2"]]);
  });

  it("is nothing where only the statements behind the same belief are others", () => {
    expect(changesOf(corridor(day("2031-03-01", { because: ["S1"] })), corridor(day("2031-03-01", { because: ["S2"] })))).toEqual([]);
  });
});

describe("the form", () => {
  it("asks for every column of the server, also for those it does not know", () => {
    const columns = ["about", "says", "weather", "id", "said_on"].map((name) => ({
      name,
      is_required: false,
      kind: "text",
      meaning: "",
      when_empty: "",
      words: name === "says" || name === "weather" ? ["a"] : [],
    }));
    expect(groupsOf(columns).flatMap((group) => group.columns.map(({ name }) => name))).toEqual(["about", "says", "said_on", "id", "weather"]);
    expect(columns.map(kindOf)).toEqual(["subject", "words", "words", "text", "date"]);
  });
});
