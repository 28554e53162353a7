import { expect, it } from "vitest";
import { Problem } from "./api/problem";
import { troublesOf } from "./form-troubles";

const refused = (fields: Record<string, string>) => new Problem(400, "BODY_INVALID", "the studio's own words", false, fields, null);
const fields = ["email", "city", "tags"] as const;

it("shows an error at its field, wherever that is in the body", () => {
  expect(troublesOf(refused({ email: "is missing", "shippingAddress.city": "is missing", "tags[1]": "has 40 characters", "tags[2]": "is missing" }), fields))
    .toEqual({ email: "is missing", city: "is missing", tags: "has 40 characters" });
});

it("shows errors without a field in the form next to the button", () => {
  expect(troublesOf(refused({ email: "is missing", "items[0].quantity": "is 101, expected 1 to 100", chainId: "is missing" }), fields))
    .toEqual({ email: "is missing", form: "items[0].quantity: is 101, expected 1 to 100 · chainId: is missing" });
});

it("shows errors about no field next to the button", () => {
  expect(troublesOf(refused({}), fields)).toEqual({ form: "The studio's own words." });
  expect(troublesOf(Problem.unreachable(), fields).form).toContain("is not responding");
  expect(troublesOf(new Error("odd"), fields)).toEqual({ form: "odd" });
});
