import type { MetadataRoute } from "next";
import { siteOrigin } from "@/lib/site";

/** What search engines may read: the shop windows, and nothing of anybody's own. */
export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", disallow: ["/account", "/console", "/orders", "/track/", "/sign-in", "/unsubscribe", "/api/", "/mint/job_"] },
    sitemap: `${await siteOrigin()}/sitemap.xml`,
  };
}
