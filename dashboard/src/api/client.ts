/** Requests to the server that sent this page, and to nobody else. */
import type {
  Added,
  Answer,
  Choice,
  Columns,
  Day,
  Disputes,
  Explanation,
  Fault,
  Job,
  JobKind,
  KeptScenario,
  Log,
  Outlook,
  Plan,
  StatementDetail,
  WhatIf,
  Workspace,
} from "./types";

/** The server refused a request, and says why. */
export class Refused extends Error {
  constructor(
    readonly status: number,
    readonly faults: Fault[],
  ) {
    super(faults[0]?.message ?? `status ${status}`);
  }

  /** Whether the tables have changed since the page read them. */
  get isOutdated(): boolean {
    return this.status === 409;
  }

  /** Whether the page lacks the token of the server. */
  get isLocked(): boolean {
    return this.status === 401;
  }
}

/** No answer at all: the program has stopped, or the way to it is cut. */
export class Unreachable extends Error {}

/** Whether `problem` is that of a request the page itself called off. */
export function isAborted(problem: unknown): boolean {
  return problem instanceof DOMException && problem.name === "AbortError";
}

interface Asked {
  method?: string;
  body?: unknown;
  signal?: AbortSignal | undefined;
}

/** One request. Throws `Refused` and `Unreachable`; an abort passes through. */
export async function request<Result>(path: string, { method = "GET", body, signal }: Asked = {}): Promise<Result> {
  let response: Response;
  let text: string;
  try {
    response = await fetch(path, {
      method,
      signal: signal ?? null,
      credentials: "same-origin",
      headers: body === undefined ? {} : { "content-type": "application/json" },
      body: body === undefined ? null : JSON.stringify(body),
    });
    text = await response.text();
  } catch (problem) {
    if (isAborted(problem)) throw problem;
    throw new Unreachable("no answer from the program", { cause: problem });
  }
  const read = parse(text);
  if (!response.ok) throw new Refused(response.status, faultsOf(read));
  return read as Result;
}

function parse(text: string): unknown {
  try {
    return text === "" ? null : JSON.parse(text);
  } catch {
    return null;
  }
}

function faultsOf(read: unknown): Fault[] {
  const faults = (read as { faults?: unknown } | null)?.faults;
  return Array.isArray(faults) ? (faults as Fault[]) : [];
}

/** Whether the program answers at all, whatever it says. */
export async function isThere(): Promise<boolean> {
  try {
    await fetch("/api/openapi.json", { method: "HEAD", cache: "no-store" });
    return true;
  } catch {
    return false;
  }
}

/** `?a=b` of those arguments that are there; empty without any. */
export function query(given: Record<string, string | null | undefined>): string {
  const filled = Object.entries(given).filter((pair): pair is [string, string] => pair[1] != null && pair[1] !== "");
  return filled.length === 0 ? "" : `?${new URLSearchParams(filled)}`;
}

export const getWorkspace = (asOf: Day | null, signal?: AbortSignal) =>
  request<Workspace>(`/api/workspace${query({ as_of: asOf })}`, { signal });

export const postAnswer = (choice: Choice, revision: string, signal?: AbortSignal) =>
  request<Answer>("/api/answers", { method: "POST", body: { choice, revision }, signal });

export const getPlan = (key: string, signal?: AbortSignal) =>
  request<Plan>(`/api/plans/${encodeURIComponent(key)}`, { signal });

export const postExplanation = (
  choice: Choice,
  revision: string,
  about: { site: string; item?: string | undefined; date?: Day | undefined },
  signal?: AbortSignal,
) => request<Explanation>("/api/explanations", { method: "POST", body: { choice, revision, ...about }, signal });

export const getOutlook = (asOf: Day | null, signal?: AbortSignal) =>
  request<Outlook>(`/api/outlook${query({ as_of: asOf })}`, { signal });

export const getLog = (asOf: Day | null, signal?: AbortSignal) =>
  request<Log>(`/api/log${query({ as_of: asOf })}`, { signal });

export const getStatement = (id: string, signal?: AbortSignal) =>
  request<StatementDetail>(`/api/statements/${encodeURIComponent(id)}`, { signal });

export const postJob = (kind: JobKind, choice: Choice, revision: string | null, from: Day | null) =>
  request<Job>("/api/jobs", { method: "POST", body: { kind, choice, revision, from } });

export const getJob = (id: string) => request<Job>(`/api/jobs/${encodeURIComponent(id)}`);

export const getJobResult = <Result>(id: string) => request<Result>(`/api/jobs/${encodeURIComponent(id)}/result`);

export const cancelJob = (id: string) => request<unknown>(`/api/jobs/${encodeURIComponent(id)}`, { method: "DELETE" });

export const getDisputes = (rule: string | null, asOf: Day | null, signal?: AbortSignal) =>
  request<Disputes>(`/api/disputes${query({ rule, as_of: asOf })}`, { signal });

export const getColumns = (signal?: AbortSignal) => request<Columns>("/api/columns", { signal });

/** Enters a statement, or with `preview` only checks it. Empty cells take their defaults. */
export const postStatement = (cells: Record<string, string>, preview: boolean, signal?: AbortSignal) =>
  request<Added>("/api/statements", { method: "POST", body: { cells, preview }, signal });

export const postScenario = (id: string, what_ifs: WhatIf[]) =>
  request<KeptScenario>("/api/scenarios", { method: "POST", body: { id, what_ifs } });
