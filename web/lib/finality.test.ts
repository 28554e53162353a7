import { expect, it } from "vitest";
import { finalityWords } from "./finality";

it.each([
  ["1", "on the chain"],
  ["12", "12 blocks deep"],
  ["safe", "marked as safe by the chain"],
  ["finalized", "final"],
  ["finalized+500", "final and 500 blocks deep"],
  ["finalized+1500", "final and 1,500 blocks deep"],
])("says what %s means", (finality, words) => {
  expect(finalityWords(finality)).toBe(words);
});
