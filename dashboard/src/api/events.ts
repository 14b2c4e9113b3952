/** What the server tells by itself: that the tables have changed, how far a job is. */
import type { Job, WorkspaceEvent } from "./types";

/** Who listens to the workspace. */
export interface Listener {
  /** The way to the server is there (again). */
  onOpen(): void;
  /** The way is cut. The page keeps trying by itself. */
  onLost(): void;
  onWorkspace(event: WorkspaceEvent): void;
}

/** Longest wait between two tries, in milliseconds. */
const LONGEST_WAIT = 5000;

/** Listens until the returned function is called. Connects anew by itself, waiting a little longer each time. */
export function listen(listener: Listener): () => void {
  let source: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = 500;

  const connect = () => {
    source = new EventSource("/api/events");
    source.onopen = () => {
      wait = 500;
      listener.onOpen();
    };
    source.addEventListener("workspace", (event) => {
      const read = parsed<WorkspaceEvent>(event);
      if (read !== null) listener.onWorkspace(read);
    });
    source.onerror = () => {
      source?.close();
      listener.onLost();
      timer = setTimeout(connect, wait);
      wait = Math.min(wait * 2, LONGEST_WAIT);
    };
  };

  connect();
  return () => {
    clearTimeout(timer);
    source?.close();
  };
}

/** Follows a job until it ends; `onJob` is called for every step. Calls `onLost` where the way is cut before. */
export function follow(id: string, onJob: (job: Job) => void, onLost: () => void): () => void {
  const source = new EventSource(`/api/jobs/${encodeURIComponent(id)}/events`);
  source.addEventListener("job", (event) => {
    const job = parsed<Job>(event);
    if (job === null) return;
    onJob(job);
    if (hasEnded(job)) source.close();
  });
  source.onerror = () => {
    if (source.readyState === EventSource.CLOSED) return;
    source.close();
    onLost();
  };
  return () => source.close();
}

/** Whether nothing more will come of a job. */
export function hasEnded(job: Job): boolean {
  return job.state === "done" || job.state === "failed" || job.state === "cancelled";
}

function parsed<Data>(event: MessageEvent): Data | null {
  try {
    return JSON.parse(String(event.data)) as Data;
  } catch {
    return null;
  }
}
