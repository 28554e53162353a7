import { encodeFunctionData, parseAbi } from "viem";
import { describe, expect, it } from "vitest";
import { withoutGivenApproval } from "./allowance";
import type { Plan } from "./flow";

const token = "0xDc64a140Aa3E981100a9becA4E685f962f0cF6C9";
const checkout = "0xCf7Ed3AccA5a467e9e704C703E8D87F634fB0Fc9";
const approve = encodeFunctionData({ abi: parseAbi(["function approve(address, uint256)"]), args: [checkout, 500n] });
const plan: Plan = { chainId: 31337, approval: { to: token, data: approve, value: "0" }, call: { to: checkout, data: "0x01", value: "0" }, expiresAt: null };

describe("an approval", () => {
  it("is not requested again if the wallet has given it", async () => {
    const asked: string[][] = [];
    const spared = await withoutGivenApproval(plan, async (of, spender) => (asked.push([of, spender]), 500n));
    expect(spared).toEqual({ ...plan, approval: null });
    expect(asked).toEqual([[token, checkout]]);
  });
  it("is requested if less was approved, if the node does not respond, and if it is an unknown kind of approval", async () => {
    expect(await withoutGivenApproval(plan, async () => 499n)).toBe(plan);
    expect(await withoutGivenApproval(plan, () => Promise.reject(new Error("away")))).toBe(plan);
    const odd = { ...plan, approval: { to: token, data: "0x05", value: "0" } };
    expect(await withoutGivenApproval(odd, async () => 500n)).toBe(odd);
  });
  it("is never checked for a payment without one", async () => {
    const native = { ...plan, approval: null };
    expect(await withoutGivenApproval(native, () => Promise.reject(new Error("asked")))).toBe(native);
  });
});
