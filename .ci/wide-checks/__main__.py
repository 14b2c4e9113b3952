"""Runs the checks and ends with a line as cargo's tests do, so that totals can be summed.

Each `test_a_sentence` of the files `test_*.py` beside this one is a check; words of the command line choose among them.
"""

import sys
import time
import unittest

import cases


class Lines(unittest.TextTestResult):
    """One line a check, as cargo prints it."""

    def tell(self, test, how):
        name = test._testMethodName.removeprefix("test_")
        self.stream.writeln(f"test {type(test).__module__.removeprefix('test_')}::{name} ... {how}")
        self.stream.flush()

    def addSuccess(self, test):
        unittest.TestResult.addSuccess(self, test)
        self.tell(test, "ok")

    def addSkip(self, test, reason):
        unittest.TestResult.addSkip(self, test, reason)
        self.tell(test, f"ignored, {reason}")

    def addFailure(self, test, error):
        unittest.TestResult.addFailure(self, test, error)
        self.tell(test, "FAILED")

    def addError(self, test, error):
        unittest.TestResult.addError(self, test, error)
        self.tell(test, "FAILED")

    def addSubTest(self, test, subtest, error):
        unittest.TestResult.addSubTest(self, test, subtest, error)
        if error is not None:
            self.tell(test, "FAILED")


def main():
    loader = unittest.TestLoader()
    loader.testNamePatterns = [f"*{word}*" for word in sys.argv[1:]] or None
    suite = loader.discover(str(cases.HERE))
    begun = time.monotonic()
    runner = unittest.TextTestRunner(stream=sys.stdout, verbosity=0, resultclass=Lines)
    try:
        result = runner.run(suite)
    finally:
        cases.dissolve()
    broken = {test.id().split(" ")[0] for test, _ in result.failures + result.errors}
    skipped = len(result.skipped)
    passed = max(result.testsRun - len(broken) - skipped, 0)
    how = "FAILED" if broken or not result.testsRun else "ok"
    seconds = time.monotonic() - begun
    print(
        f"\ntest result: {how}. {passed} passed; {len(broken)} failed; {skipped} ignored; "
        f"0 measured; 0 filtered out; finished in {seconds:.2f}s"
    )
    return 0 if how == "ok" else 1


sys.exit(main())
