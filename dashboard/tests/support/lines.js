/** Tells results as cargo does, with a line of totals that `.ci/run` adds up. */
import path from "node:path";

/** A reporter of node's test runner. */
export default async function* lines(source) {
  let [passed, failed, ignored] = [0, 0, 0];
  const failures = [];
  const started = performance.now();
  for await (const { type, data } of source) {
    if (type === "test:stdout" || type === "test:stderr") yield data.message;
    if (type !== "test:pass" && type !== "test:fail") continue;
    // A file counts by its tests; without any it is told, so that a file that cannot be read is no success.
    const isFile = data.nesting === 0 && data.name.endsWith(".test.js");
    if (data.details.type === "suite" || (isFile && type === "test:pass")) continue;
    const file = path.basename(data.file ?? data.name, ".test.js");
    const name = `test dashboard::${file}::${data.name}`;
    const told = data.skip ?? data.todo;
    if (told !== undefined) {
      ignored += 1;
      yield `${name} ... ignored, ${told === true || told === "" ? "not here" : told}\n`;
    } else if (type === "test:pass") {
      passed += 1;
      yield `${name} ... ok (${(data.details.duration_ms / 1000).toFixed(1)} s)\n`;
    } else {
      failed += 1;
      failures.push([name, data.details.error?.cause ?? data.details.error]);
      yield `${name} ... FAILED\n`;
    }
  }
  for (const [name, error] of failures) yield `\n---- ${name} ----\n${error?.stack ?? error}\n`;
  const how = failed > 0 || passed === 0 ? "FAILED" : "ok";
  const seconds = ((performance.now() - started) / 1000).toFixed(2);
  yield `\ntest result: ${how}. ${passed} passed; ${failed} failed; ${ignored} ignored; 0 measured; 0 filtered out; finished in ${seconds}s\n`;
}
