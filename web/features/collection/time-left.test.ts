import { expect, test } from "vitest";
import { spell } from "./time-left";

test("spells the two largest parts of a time", () => {
  expect([0, 59, 309, 3_600, 14_700, 86_399, 86_400, 187_200].map(spell)).toEqual(["0m 00s", "0m 59s", "5m 09s", "1h 00m", "4h 05m", "23h 59m", "1d 0h", "2d 4h"]);
});
