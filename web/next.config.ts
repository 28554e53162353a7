import type { NextConfig } from "next";

/**
 * The web runs behind the gateway, which owns the origin, TLS and the compression of pages; static files are compressed by the build. Types are checked by
 * `./check`, once, and not again by every build; pictures come ready-made from the server's media store.
 */
const config: NextConfig = {
  output: "standalone",
  outputFileTracingRoot: __dirname,
  turbopack: { root: __dirname },
  poweredByHeader: false,
  compress: false,
  reactStrictMode: true,
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
  // Title, description and canonical address stand in the head for every reader, instead of following late in the body.
  htmlLimitedBots: /.*/,
  // A build runs once per change of the sources: writing a cache for the next one costs more than it saves.
  experimental: { turbopackFileSystemCacheForBuild: false },
};

export default config;
