import type { ReportReason } from "./api/types";

/** Reasons for reports: the API's names and their display names. */
export const reasons = [
  ["minors", "Sexual content with minors"],
  ["real-person", "A real person, nude, sexual or degraded"],
  ["sexual", "Explicit sexual content"],
  ["hate", "Hatred, its slurs or symbols"],
  ["violence", "Praise of terror or violence"],
  ["self-harm", "Encouragement to self-harm"],
  ["copyright", "My work, brand or face, used without asking"],
  ["other", "Something else"],
] as const satisfies readonly (readonly [ReportReason, string])[];

export function reasonInWords(reason: string): string {
  return reasons.find(([word]) => word === reason)?.[1] ?? reason;
}
