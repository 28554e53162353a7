import type { Reporter, TestModule } from "vitest/node";

/** Shows failures, and ends with the line that `./check` counts. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    for (const problem of errors) console.error(problem);
    for (const file of modules) {
      for (const problem of file.errors()) {
        failed++;
        console.error(`${file.moduleId}: ${problem.message}`);
      }
      for (const test of file.children.allTests()) {
        if (test.result().state === "passed") passed++;
        if (test.result().state !== "failed") continue;
        failed++;
        const reasons = test.result().errors?.map((error) => error.diff ?? error.stack ?? error.message) ?? [];
        console.error(`${file.moduleId} > ${test.fullName}\n${reasons.join("\n")}`);
      }
    }
    console.log(`${passed} passed, ${failed} failed`);
  }
}
