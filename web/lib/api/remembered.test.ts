import { describe, expect, it } from "vitest";
import { rememberedFor } from "./remembered";

describe("rememberedFor", () => {
  it("asks once for all waiting callers", async () => {
    let asked = 0;
    let answer: (value: string) => void = () => {};
    const read = rememberedFor(1_000, () => {
      asked += 1;
      return new Promise<string>((resolve) => (answer = resolve));
    });
    const both = Promise.all([read(), read()]);
    answer("here");
    expect(await both).toEqual(["here", "here"]);
    expect(asked).toBe(1);
  });

  it("does not ask an unresponsive source again before the pause is over", async () => {
    let asked = 0;
    let time = 0;
    const read = rememberedFor(60_000, async () => ((asked += 1), null), () => time);
    expect([await read(), await read()]).toEqual([null, null]);
    time = 1_000;
    await read();
    expect(asked).toBe(2);
  });

  it("serves the last value at once while a new one is loading, and if none comes", async () => {
    const answers = ["first", null, "third"];
    let time = 0;
    const read = rememberedFor(1_000, async () => answers.shift() ?? null, () => time);
    expect(await read()).toBe("first");
    time = 1_000;
    expect(await read()).toBe("first");
    await Promise.resolve();
    time = 3_000;
    expect(await read()).toBe("first");
    await new Promise((resolve) => setImmediate(resolve));
    expect(await read()).toBe("third");
  });
});
