import type { components } from "@/lib/api/schema";
import { plural, sentence } from "@/lib/text";

type Schemas = components["schemas"];

export type Count = { count: number; more: boolean };
/** As `/readyz` says it: for each check `ready` or what is wrong, and what should be seen to though traffic may come. */
export type Readiness = { status: string; checks: Record<string, string>; warnings: Record<string, string> };
/** Something that somebody should see to: on a page, or by one call. */
export type Work = { title: string; more: string; href: string | null; remedy?: { label: string; method: string; path: string } };

/** An image engine; while it is left alone because it failed, or is closed, it does not answer. */
export type Engine = Schemas["EngineStandingView"];

type Standing = { onHold: number; engines: Engine[]; reactions: Count; refused: Count; reports: Count; ready: Readiness | null; lowBlanks?: number; chores: Count };

/** What needs an operator's hands, the most urgent first; empty when all is well. */
export function workOf({ onHold, engines, reactions, refused, reports, ready, lowBlanks = 0, chores }: Standing): Work[] {
  const work: Work[] = [];
  if (ready === null) work.push({ title: "The studio’s readiness is unknown", more: "Check the log of the process that runs the gateway.", href: null });
  for (const [name, state] of Object.entries(ready?.checks ?? {})) if (state !== "ready") work.push({ title: `Not ready: ${name}`, more: state, href: null });
  for (const [name, warning] of Object.entries(ready?.warnings ?? {})) work.push({ title: `Warning: ${name}`, more: warning, href: null });
  for (const { name, answers, restSeconds, closedFor, opensItself } of engines) {
    if (closedFor && opensItself) work.push({ title: `The engine ${name} is closed`, more: `${sentence(closedFor)}. Requests go to other engines or wait. It opens by itself once that is mended.`, href: `/console/engines/${name}` });
    else if (closedFor) work.push({ title: `The engine ${name} is closed`, more: `${sentence(closedFor)}. Requests go to other engines or wait. Open it once that is mended.`, href: null, remedy: { label: "Open it again", method: "POST", path: `/console/engines/${name}/open` } });
    else if (!answers) work.push({ title: `The engine ${name} is paused`, more: `It failed too often, and is tried again in ${plural(Math.max(1, Math.ceil(restSeconds / 60)), "minute")}. Until then, requests wait or go to another engine.`, href: null });
  }
  if (chores.count > 0) work.push({ title: `${many(chores, "thing")} waiting for you`, more: "Orders that a maker holds or nobody makes, parcels, and costs: each with the one button that helps.", href: "/console/makers" });
  if (onHold > 0) work.push({ title: `${plural(onHold, "order")} on hold`, more: "Review each one, then resume or cancel it.", href: "/console/orders?status=on_hold" });
  if (lowBlanks > 0) work.push({ title: `${plural(lowBlanks, "blank is", "blanks are")} running out`, more: "Order them before the factory has to decline orders.", href: "/console/factory/blanks" });
  if (reactions.count > 0) work.push({ title: `${many(reactions, "follow-up step")} failing`, more: "Retried automatically. Each one shows its reason.", href: "/console/reactions" });
  if (refused.count > 0) work.push({ title: `${many(refused, "mail")} not delivered`, more: "The mail server refused, or was unreachable for five days. The recipient has not read it.", href: "/console/mail" });
  if (reports.count > 0) work.push({ title: `${many(reports, "picture")} reported`, more: "Someone thinks it should not be shown.", href: "/console/reports" });
  return work;
}

function many({ count, more }: Count, one: string): string {
  return more ? `More than ${plural(count, one)}` : plural(count, one);
}
