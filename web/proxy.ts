import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/content-security-policy";

/**
 * Gives each page its own nonce: scripts run only if this render named them. The policy lists the nodes of the configured
 * chains, since wallets ask them from the browser.
 */
export async function proxy(request: NextRequest) {
  const nonce = btoa(String.fromCharCode(...crypto.getRandomValues(new Uint8Array(16))));
  const policy = await contentSecurityPolicy(nonce);
  const headers = new Headers(request.headers);
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return response;
}

// The API is the gateway's. A call for it that comes here is a wrong setting, and asking the API for the policy would call here again.
export const config = {
  matcher: [{ source: "/((?!api/|_next/static|icon.svg|icon-|favicon.ico|push.js|apple-touch-icon.png|card.png|manifest.webmanifest|sitemap.xml|robots.txt).*)", missing: [{ type: "header", key: "next-router-prefetch" }] }],
};
