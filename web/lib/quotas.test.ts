import { describe, expect, it } from "vitest";
import type { Quota } from "./api/types";
import { isUsedUp, leftOf, nearest, titleOf, usedOf, whose } from "./quotas";

const quota = (name: string, limit: number, used: number, scope: Quota["scope"] = "person") => ({ name, counted: `${name} in words`, scope, limit, used, left: limit - used, resetsAt: "2026-01-02T00:00:00Z" });

describe("quotas", () => {
  it("counts gas in whole mints and bytes in megabytes", () => {
    expect(usedOf(quota("mint-gas", 6_000_000, 350_000))).toBe("2 of 30 mints");
    expect(leftOf(quota("mint-gas", 6_000_000, 5_700_000))).toBe("1 mint");
    expect(isUsedUp(quota("mint-gas", 6_000_000, 5_900_000))).toBe(true);
    expect(usedOf(quota("upload-bytes", 500_000_000, 130_400_000))).toBe("131 of 500 MB");
    expect(leftOf(quota("upload-bytes", 2_000_000_000, 0))).toBe("2,000 MB");
  });

  it("shows unknown quotas by the studio's own name", () => {
    expect(titleOf(quota("sculptures", 3, 1))).toBe("sculptures in words");
    expect(usedOf(quota("sculptures", 3, 1))).toBe("1 of 3 sculptures in words");
  });

  it("mentions the limit that is reached first, and none before half is used", () => {
    const jobs = quota("jobs", 300, 149);
    expect(nearest([jobs, quota("jobs-waiting", 10, 4)], ["jobs", "jobs-waiting"])).toBeNull();
    const waiting = quota("jobs-waiting", 10, 9);
    expect(nearest([quota("jobs", 300, 200), waiting, quota("orders", 1, 1)], ["jobs", "jobs-waiting"])).toBe(waiting);
  });

  it("says whose use is counted if it is not the person's", () => {
    expect(whose(quota("jobs", 1, 0))).toBeNull();
    expect(whose(quota("jobs", 1, 0, "address"))).toBe("everyone at your network address");
  });
});
