import type { Reporter, TestModule } from "vitest/node";

/** Ends a run on one plain line that says how it went. */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    let passed = 0;
    let failed = errors.length;
    let skipped = 0;
    for (const module of modules) {
      if (module.state() === "failed" && module.children.size === 0) failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === "passed") passed += 1;
        else if (state === "failed") failed += 1;
        else skipped += 1;
      }
    }
    const also = skipped > 0 ? `, ${skipped} skipped` : "";
    // After the other reporters, so that it is the last line.
    process.on("exit", () => console.log(`${passed} passed, ${failed} failed${also}`));
  }
}
