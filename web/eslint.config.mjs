import coreWebVitals from "eslint-config-next/core-web-vitals";
import typescript from "eslint-config-next/typescript";

/** Imports flow one way: lib, components → features → app; a feature never reaches into another. */
const features = ["landing", "market", "mint", "collection", "dao", "orders", "account", "console", "token", "house"];
const forbid = (patterns, message) => ({ "no-restricted-imports": ["error", { patterns: [{ group: patterns, message }] }] });

const config = [
  { ignores: ["node_modules/**", ".next/**", "next-env.d.ts", "lib/api/schema.d.ts", "test/screens/**"] },
  ...coreWebVitals,
  ...typescript,
  {
    rules: {
      "@next/next/no-img-element": "off",
      "@typescript-eslint/no-explicit-any": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
    },
  },
  { files: ["lib/**"], rules: forbid(["@/components/*", "@/features/*", "@/app/*"], "lib imports nothing above it") },
  { files: ["components/**"], rules: forbid(["@/features/*", "@/app/*"], "components import lib only") },
  ...features.map((feature) => ({
    files: [`features/${feature}/**`],
    rules: forbid(
      ["@/app/*", ...features.filter((other) => other !== feature).map((other) => `@/features/${other}/*`)],
      "a feature imports lib and components only",
    ),
  })),
];

export default config;
