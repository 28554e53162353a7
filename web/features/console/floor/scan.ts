import type { FactoryPiece, FactoryStation } from "@/lib/api/types";
import { plural, words } from "@/lib/text";

/** The reply to a scan. */
export type ScanAnswer = { passed: number; pieces: FactoryPiece[] };
/** What the screen shows of a scan. */
export type Scan = { look: "good" | "same" | "warn" | "bad"; title: string; more: string; pieces: FactoryPiece[] };

/** A scan in words that can be read from two metres away. */
export function scanned(code: string, station: FactoryStation, { passed, pieces }: ScanAnswer): Scan {
  const name = code.toUpperCase();
  if (passed === 0) return { look: "same", title: name, more: `Has passed ${station} before. Nothing changed.`, pieces };
  const next = pieces.length === 1 ? pieces[0]!.station : null;
  const title = passed === 1 && pieces.length === 1 ? name : `${name}: ${plural(passed, "piece")}`;
  const where = pieces.length > 1 ? ends(pieces) : next ? `Next: ${words(next)}.` : "Done. Put it into its parcel.";
  return { look: "good", title, more: `Passed ${station}. ${where}`, pieces };
}

function ends(pieces: FactoryPiece[]): string {
  const left = pieces.filter((piece) => !piece.done).length;
  return left === 0 ? "All are done: the parcel is complete." : `${plural(left, "piece")} not done yet.`;
}
