import { expect, test } from "vitest";
import { Problem } from "@/lib/api/problem";
import { troublesOf } from "./troubles";

const refused = (code: string, fields: Record<string, string> = {}) => new Problem(400, code, "the studio's own words", false, fields, null);
const file = { size: 13_400_000 };

test("puts each refusal beside its field, as a sentence", () => {
  expect(troublesOf(refused("UPLOAD_PICTURE_SHAPE", { picture: "has 2000×520 px; crop it" }), file)).toEqual({ picture: "This picture has 2000×520 px; crop it." });
  expect(troublesOf(refused("UPLOAD_PICTURE_UNREADABLE", { picture: "the PNG is damaged or cut off" }), file)).toEqual({ picture: "The PNG is damaged or cut off." });
  expect(troublesOf(refused("UPLOAD_TITLE_INVALID", { title: "is empty; describe it" }), file)).toEqual({ title: "The title is empty; describe it." });
});

test("says of a file that is too large what to do, whatever the limit is", () => {
  expect(troublesOf(refused("BODY_TOO_LARGE"), file).picture).toContain("13.4 MB");
});

test("says by the button what is about no field", () => {
  expect(troublesOf(refused("UPLOAD_TOO_MANY"), file)).toEqual({ form: "The studio's own words." });
  expect(troublesOf(Problem.unreachable(), file).form).toContain("is not responding");
  expect(troublesOf(new Error("odd"), file)).toEqual({ form: "Odd." });
});
