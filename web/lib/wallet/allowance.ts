import { type Hex, decodeFunctionData, parseAbi } from "viem";
import type { Call } from "@/lib/api/types";
import type { Plan } from "./flow";

const abi = parseAbi(["function approve(address spender, uint256 amount) returns (bool)"]);

/** Reads from a token's contract how much `spender` may take. Rejects if the node does not respond. */
export type ReadAllowance = (token: string, spender: string) => Promise<bigint>;

/**
 * The plan without an approval that the wallet has already given. If that cannot be determined, it is requested: a second approval does no
 * harm.
 */
export async function withoutGivenApproval(plan: Plan, read: ReadAllowance): Promise<Plan> {
  return plan.approval !== null && (await isGiven(plan.approval, read)) ? { ...plan, approval: null } : plan;
}

/** Whether the tokens of an approval may already be taken. */
export async function isGiven(approval: Call, read: ReadAllowance): Promise<boolean> {
  const wanted = wantedBy(approval);
  if (!wanted) return false;
  return read(approval.to, wanted.spender).then((allowed) => allowed >= wanted.amount, () => false);
}

function wantedBy(approval: Call): { spender: string; amount: bigint } | null {
  try {
    const { args } = decodeFunctionData({ abi, data: approval.data as Hex });
    return { spender: args[0], amount: args[1] };
  } catch {
    return null;
  }
}
