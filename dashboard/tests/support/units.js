/** Tells the results of the pure parts as cargo does: a reporter of Vitest. */

export default class Units {
  onTestRunEnd(modules, errors) {
    const counted = { passed: 0, failed: 0, skipped: 0 };
    const failures = errors.map((error) => ["outside of a test", error]);
    for (const module of modules) {
      // A file that cannot be read has no tests that could fail.
      for (const error of module.errors()) failures.push([module.relativeModuleId, error]);
      for (const test of module.children.allTests()) {
        const { state, errors: found } = test.result();
        counted[state] += 1;
        for (const error of found ?? []) failures.push([`${module.relativeModuleId}: ${test.fullName}`, error]);
      }
    }
    for (const [name, error] of failures) console.log(`\n---- ${name} ----\n${error.stack ?? error.message}`);
    const failed = Math.max(counted.failed, failures.length);
    console.log(`test result: ${failed > 0 ? "FAILED" : "ok"}. ${counted.passed} passed; ${failed} failed; ${counted.skipped} ignored`);
  }
}
