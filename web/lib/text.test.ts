import { expect, it } from "vitest";
import { aboutThis, quoted, sentence, shortHash, shortId, words } from "./text";

it("shortens addresses, hashes and ids", () => {
  expect(shortHash("0x70997970C51812dc3A010C7d01b50e0d17dc79C8")).toBe("0x7099…79C8");
  expect(shortId("order_01h2xcejqtf2nbrexx3vqjhp41")).toBe("order_…qjhp41");
  expect(sentence(`paid in 0x${"ab".repeat(32)}`)).toBe("Paid in 0xabab…abab");
  expect(words("in_production")).toBe("In production");
});

it("makes complete sentences of the server's field errors", () => {
  expect(aboutThis("must not be empty")).toBe("This must not be empty.");
  expect(aboutThis('line 2: "vitalik.eth" is not an address')).toBe('Line 2: "vitalik.eth" is not an address.');
  expect(aboutThis("Enter a price, such as 35.00.")).toBe("Enter a price, such as 35.00.");
});

it("puts a prompt's own quotation marks inside", () => {
  expect(quoted('a sign that says "OPEN LATE"')).toBe("“a sign that says ‘OPEN LATE’”");
  expect(quoted("a fox")).toBe("“a fox”");
});
