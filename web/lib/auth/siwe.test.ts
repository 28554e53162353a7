import { parseSiweMessage } from "viem/siwe";
import { expect, it } from "vitest";
import { signInMessage } from "./siwe";
import { statements } from "./statements";

it("writes every field that the server demands, of this origin", () => {
  const location = { host: "localhost:8080", origin: "http://localhost:8080" } as Location;
  const now = new Date("2026-01-01T12:00:00Z");
  const message = signInMessage("0x70997970C51812dc3A010C7d01b50e0d17dc79C8", 31337, { nonce: "abcdefgh12345678", expiresAt: "2026-01-01T12:05:00Z" }, location, now);
  expect(message, "what it is for stands in it, so that nobody signs in by what was meant to link").toContain(statements.signIn);
  expect(message.split("\n")[0]).toBe("localhost:8080 wants you to sign in with your Ethereum account:");
  expect(parseSiweMessage(message)).toMatchObject({
    domain: "localhost:8080",
    address: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8",
    uri: "http://localhost:8080",
    version: "1",
    chainId: 31337,
    nonce: "abcdefgh12345678",
    issuedAt: now,
    expirationTime: new Date("2026-01-01T12:05:00Z"),
  });
});
