import { readFileSync } from "node:fs";
import { type Hex, type TypedDataDefinition, hashDomain, hashStruct, hashTypedData, keccak256, toHex } from "viem";
import { privateKeyToAccount } from "viem/accounts";
import { expect, it } from "vitest";

// The contracts and the server compute the same hashes from the same file (contracts/test/vectors, TypedDataTest).
type Expected = { name: string; encodedType: string; typeHash: Hex; domainSeparator: Hex; structHash: Hex; digest: Hex; signature: Hex };
type Vector = TypedDataDefinition & Expected;
const file = JSON.parse(readFileSync(new URL("../../../contracts/test/vectors/eip712.json", import.meta.url), "utf8")) as { privateKey: Hex; signer: string; vectors: Vector[] };
const account = privateKeyToAccount(file.privateKey);

it("signs as the account that the vectors name", () => expect(account.address).toBe(file.signer));

it.each(file.vectors)("$primaryType, $name: hashes and signs like the contracts", async (vector) => {
  const { domain, types, primaryType, message } = vector;
  expect(keccak256(toHex(vector.encodedType))).toBe(vector.typeHash);
  expect(hashDomain({ domain: domain!, types: { EIP712Domain: fieldsOf(domain!), ...types } })).toBe(vector.domainSeparator);
  expect(hashStruct({ data: message, types, primaryType })).toBe(vector.structHash);
  expect(hashTypedData({ domain, types, primaryType, message })).toBe(vector.digest);
  expect(await account.signTypedData({ domain, types, primaryType, message })).toBe(vector.signature);
});

/** The members of EIP712Domain in the standard's order; Permit2's domain has no version. */
function fieldsOf(domain: object) {
  const all = [{ name: "name", type: "string" }, { name: "version", type: "string" }, { name: "chainId", type: "uint256" }, { name: "verifyingContract", type: "address" }];
  return all.filter((field) => field.name in domain);
}
