import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { Problem } from "@/lib/api/problem";
import { Missing } from "./missing";

const text = (query: { error: unknown; errorUpdateCount: number }, gone?: { title: string; text: string }) =>
  renderToStaticMarkup(<Missing query={{ ...query, refetch: () => {} }} what="your limits" gone={gone} />).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();

it("keeps a failure up while its query runs again", () => {
  expect(text({ error: null, errorUpdateCount: 0 })).toBe("Loading your limits");
  expect(text({ error: new Problem(503, "X", "the studio is starting", true, {}, null), errorUpdateCount: 1 })).toContain("Your limits could not be loaded The studio is starting.");
  const again = text({ error: null, errorUpdateCount: 1 });
  expect(again).toContain("Your limits could not be loaded Trying again …");
  expect(again).toContain("Try again");
});

it("calls only what does not exist gone", () => {
  const gone = { title: "There is no such thing", text: "Look elsewhere." };
  expect(text({ error: new Problem(404, "X", "no", false, {}, null), errorUpdateCount: 1 }, gone)).toContain("There is no such thing Look elsewhere.");
  expect(text({ error: new Problem(500, "X", "no", true, {}, null), errorUpdateCount: 1 }, gone)).not.toContain("There is no such thing");
});
