import { expect, it } from "vitest";
import { devAccounts, signerOf } from "./accounts";

it("shows the addresses that its keys have", async () => {
  for (const account of devAccounts) expect((await signerOf(account.index)).address, account.name).toBe(account.address);
});
