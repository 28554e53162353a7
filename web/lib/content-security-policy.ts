import { readConfig } from "./api/server";
import type { StudioConfig } from "./api/types";

/** The pages' policy: everything from this origin, and the chains' nodes if they are elsewhere. */
export async function contentSecurityPolicy(nonce: string): Promise<string> {
  return policyFor(nonce, await readConfig());
}

/** During development, React and hot reload evaluate code to show where it comes from; a build does not, and may not. */
const evaluated = process.env.NODE_ENV === "development" ? " 'unsafe-eval'" : "";

export function policyFor(nonce: string, studio: StudioConfig | null): string {
  const nodes = [...new Set((studio?.chains ?? []).flatMap(({ rpcUrl }) => originOf(rpcUrl)))];
  const phone = studio?.walletConnectProjectId ? ["https://*.walletconnect.com", "https://*.walletconnect.org", "wss://*.walletconnect.com", "wss://*.walletconnect.org"] : [];
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluated}`,
    // RainbowKit and React set style attributes; styles cannot run anything.
    "style-src 'self' 'unsafe-inline'",
    `img-src 'self' data: blob:${phone.length > 0 ? " https://*.walletconnect.com" : ""}`,
    "font-src 'self'",
    ["connect-src 'self'", ...nodes, ...phone].join(" "),
    `frame-src 'self'${phone.length > 0 ? " https://*.walletconnect.com https://*.walletconnect.org" : ""}`,
    // Otherwise script-src decides, and refuses the one that shows notices, since it has no nonce.
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}

function originOf(url: string): string[] {
  return /^(https?|wss?):\/\//.test(url) ? [new URL(url).origin] : [];
}
