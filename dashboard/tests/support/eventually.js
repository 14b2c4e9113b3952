/** Waiting for a condition. */
import { setTimeout as pause } from "node:timers/promises";

/** Between two looks, in milliseconds. */
const EVERY = 25;

/** Looks again and again until `check` no longer throws, and gives what it returned; after `within` milliseconds its last error. */
export async function eventually(check, within = 15_000) {
  const end = performance.now() + within;
  for (;;) {
    try {
      return await check();
    } catch (error) {
      if (performance.now() >= end) throw error;
      await pause(EVERY);
    }
  }
}
