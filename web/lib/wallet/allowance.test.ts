import { encodeFunctionData, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { withoutGivenApproval } from "./allowance";
import type { Plan } from "./flow";

const token = "0xDc64a140Aa3E981100a9becA4E685f962f0cF6C9";
const checkout = "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9";
const approve = encodeFunctionData({ abi: parseAbi(["function approve(address, uint256)"]), args: [checkout, 500n] });
const plan: Plan = { chainId: 31337, approval: { to: token, data: approve, value: "0" }, call: { to: checkout, data: "0x01", value: "0" }, expiresAt: null };

describe("an approval", () => {
  it("is not asked for again when the wallet has given it", async () => {
    const asked: string[][] = [];
    const spared = await withoutGivenApproval(plan, async (of, spender) => (asked.push([of, spender]), 500n));
    expect(spared).toEqual({ ...plan, approval: null });
    expect(asked).toEqual([[token, checkout]]);
  });
  it("is asked for when less was allowed, when the node does not answer, and when it is no approval that we know", async () => {
    expect(await withoutGivenApproval(plan, async () => 499n)).toBe(plan);
    expect(await withoutGivenApproval(plan, () => Promise.reject(new Error("away")))).toBe(plan);
    const odd = { ...plan, approval: { to: token, data: "0x05", value: "0" } };
    expect(await withoutGivenApproval(odd, async () => 500n)).toBe(odd);
  });
  it("is nothing that a payment without one is asked about", async () => {
    const native = { ...plan, approval: null };
    expect(await withoutGivenApproval(native, () => Promise.reject(new Error("asked")))).toBe(native);
  });
});
