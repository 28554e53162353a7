import { expect, it, vi } from "vitest";
import type { StudioConfig } from "./api/types";

vi.mock("server-only", () => ({}));
const { policyFor } = await import("./content-security-policy");

const chain = { chainId: 137, name: "Polygon", nativeCurrency: { name: "POL", symbol: "POL", decimals: 18, usd: null }, contracts: {}, tokens: [], finality: "finalized", largeFinality: "1", largeFrom: { amount: "25000", currency: "USD" }, explorerUrl: null, faucetUrl: null };
const connect = (studio: StudioConfig | null) => policyFor("abc", studio).split("; ").find((part) => part.startsWith("connect-src"));

it("lets pages connect to this origin, and to a chain's node only if it is elsewhere", () => {
  expect(connect(null)).toBe("connect-src 'self'");
  expect(connect({ money: "play", devWallet: true, walletConnectProjectId: null, chains: [{ ...chain, rpcUrl: "/rpc/31337" }] })).toBe("connect-src 'self'");
  expect(connect({ money: "play", devWallet: false, walletConnectProjectId: null, chains: [{ ...chain, rpcUrl: "https://node.example/key?x=1" }] })).toBe("connect-src 'self' https://node.example");
});

it("allows WalletConnect only if it is configured", () => {
  expect(policyFor("abc", { money: "play", devWallet: false, chains: [], walletConnectProjectId: null })).not.toContain("walletconnect");
  expect(policyFor("abc", { money: "play", devWallet: false, chains: [], walletConnectProjectId: "p" })).toContain("wss://*.walletconnect.com");
});

it("runs no inline script without the nonce", () => {
  expect(policyFor("abc", null)).toContain("script-src 'self' 'nonce-abc' 'strict-dynamic'");
  expect(policyFor("abc", null)).not.toMatch(/script-src[^;]*unsafe/);
});

it("runs service workers of this origin only", () => {
  expect(policyFor("abc", null).split("; ")).toContain("worker-src 'self'");
});

it("allows eval during development only", async () => {
  vi.stubEnv("NODE_ENV", "development");
  vi.resetModules();
  const { policyFor: developing } = await import("./content-security-policy");
  expect(developing("abc", null)).toMatch(/script-src 'self' 'nonce-abc' 'strict-dynamic' 'unsafe-eval'(;|$)/);
  vi.unstubAllEnvs();
});
