import type { Address, LocalAccount } from "viem";

/** Anvil's mnemonic, published in its manual: public knowledge, worthless except on the local chain. */
const mnemonic = "test test test test test test test test test test test junk";

export type DevAccount = { index: number; name: string; note: string; address: Address };

/** The accounts that a newcomer can use. The three creators made the first gallery; 0 to 9 are people's, the studio signs with others. */
export const devAccounts: readonly DevAccount[] = [
  { index: 1, name: "Creator", note: "types prompts, mints, sells", address: "0x70997970C51812dc3A010C7d01b50e0d17dc79C8" },
  { index: 2, name: "Buyer", note: "orders and pays", address: "0x3C44CdDdB6a900fa2b585dd299e03d12FA4293BC" },
  { index: 3, name: "Second creator", note: "has pieces in the first gallery", address: "0x90F79bf6EB2c4f870365E785982E1f101E93b906" },
  { index: 4, name: "Third creator", note: "has pieces in the first gallery", address: "0x15d34AAf54267DB7D7c367839AAf71A00a2C6A65" },
  { index: 5, name: "Newcomer", note: "nobody yet", address: "0x9965507D1a55bcC2695C58ba16FB37d819B0A4dc" },
  { index: 9, name: "Operator", note: "runs the factory console", address: "0xa0Ee7A142d267C1f36714E4a8F75612F20a79720" },
];

export function devAccountOf(address: string): DevAccount | undefined {
  return devAccounts.find((account) => account.address.toLowerCase() === address.toLowerCase());
}

const signers = new Map<number, LocalAccount>();

/** The signing account. Derivation is slow and its code large, so both wait until somebody signs. */
export async function signerOf(index: number): Promise<LocalAccount> {
  const known = signers.get(index);
  if (known) return known;
  const { mnemonicToAccount } = await import("viem/accounts");
  const signer = mnemonicToAccount(mnemonic, { addressIndex: index });
  signers.set(index, signer);
  return signer;
}
