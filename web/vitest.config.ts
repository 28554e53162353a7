import { defineConfig } from "vitest/config";

export default defineConfig({
  resolve: { alias: { "@": __dirname } },
  esbuild: { jsx: "automatic" },
  test: { include: ["**/*.test.{ts,tsx}"], exclude: ["node_modules/**", ".next/**"], environment: "node" },
});
