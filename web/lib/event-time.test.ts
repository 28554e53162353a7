import { describe, expect, it } from "vitest";
import { shownDays, shownTime } from "./event-time";

const reader = { languages: ["en-GB"], timeZone: "America/New_York" };

describe("shownTime", () => {
  it("shows the clock of the place, wherever the reader is", () => {
    expect(shownTime("2026-03-04T23:05+01:00", reader)).toEqual({ day: "Wednesday 4 March", clock: "23:05", zone: "UTC+01:00" });
    expect(shownTime("2026-03-04T23:05", reader)).toEqual({ day: "Wednesday 4 March", clock: "23:05", zone: null });
  });

  it("shows UTC in the reader's time zone once that is known", () => {
    expect(shownTime("2026-03-05T02:05:30Z", null)).toEqual({ day: "Thursday 5 March", clock: "02:05", zone: null });
    expect(shownTime("2026-03-05T02:05:30Z", reader)).toEqual({ day: "Wednesday 4 March", clock: "21:05", zone: null });
  });

  it("uses the reader's language", () => {
    expect(shownTime("2026-03-04T23:05+01:00", { languages: ["de-AT"], timeZone: "UTC" }).day).toBe("Mittwoch, 4. März");
  });

  it("shows what it cannot read as it is", () => {
    expect(shownTime("yesterday", reader).day).toBe("yesterday");
  });
});

describe("shownDays", () => {
  it("names one day or a range", () => {
    expect(shownDays({ from: "2026-03-05", to: "2026-03-05" }, ["en-GB"])).toMatch(/^Thu,? 5 Mar$/);
    expect(shownDays({ from: "2026-03-05", to: "2026-03-07" }, ["en-GB"])).toMatch(/^Thu,? 5.*Sat,? 7 Mar$/);
    expect(shownDays({ from: "2026-03-05", to: "2026-03-07" }, null)).toBe("Thu 5 Mar – Sat 7 Mar");
    expect(shownDays({ from: "2026-03-05", to: "2026-03-05" }, null)).toBe("Thu 5 Mar");
  });
});
