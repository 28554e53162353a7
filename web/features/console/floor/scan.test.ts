import { describe, expect, test } from "vitest";
import type { FactoryPiece } from "@/lib/api/types";
import { scanned } from "./scan";

const piece: FactoryPiece = {
  code: "P0000001", job: "J0000001", jobId: "print_1", orderId: "order_1", line: 1, copy: 1, title: "Neon fox", variant: "Black / M", variantId: "tee-black-m",
  technique: "direct-to-garment", station: "cure", stations: ["print", "cure", "pack"], attempt: 1, started: true, done: false, proofUrl: null, steps: [],
};
const done: FactoryPiece = { ...piece, station: null, done: true };

describe("a scan", () => {
  test("of one piece says where it goes next", () => {
    expect(scanned("p0000001", "print", { passed: 1, pieces: [piece] })).toMatchObject({ look: "good", title: "P0000001", more: "Passed print. Next: Cure." });
  });
  test("of a finished piece sends it to its parcel", () => {
    expect(scanned("P0000001", "pack", { passed: 1, pieces: [done] }).more).toBe("Passed pack. Done. Put it into its parcel.");
  });
  test("of a job counts its pieces and what is left", () => {
    expect(scanned("J0000001", "pack", { passed: 2, pieces: [done, done, piece] })).toMatchObject({ title: "J0000001: 2 pieces", more: "Passed pack. 1 piece not done yet." });
    expect(scanned("J0000001", "pack", { passed: 2, pieces: [done, done] }).more).toContain("the parcel is complete");
  });
  test("that is repeated changes nothing and says so", () => {
    expect(scanned("P0000001", "print", { passed: 0, pieces: [piece] })).toMatchObject({ look: "same", more: "Has passed print before. Nothing changed." });
  });
});
