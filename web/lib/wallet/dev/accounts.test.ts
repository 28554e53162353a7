import { expect, it } from "vitest";
import { devAccounts, signerOf } from "./accounts";

it("lists the addresses of its keys", async () => {
  for (const account of devAccounts) expect((await signerOf(account.index)).address, account.name).toBe(account.address);
});
