package studio.fofo.chain;

/** The purpose of one of our keys. On the local chain each is an account of the public mnemonic, on other chains a secret. */
public enum SignerRole {
  /** Deploys and owns the contracts. */
  OWNER(10),
  /** Sends mints, and payments that their buyers signed, and pays the gas. */
  RELAYER(11),
  /** Signs vouchers; holds no money. */
  VOUCHER(12),
  /** Signs quotes; holds no money. */
  QUOTE(13),
  /** Sends settlements and refunds. */
  SETTLER(14),
  /** Receives the studio's share; signs nothing here. */
  TREASURY(15);

  private final int localAccount;

  SignerRole(int localAccount) {
    this.localAccount = localAccount;
  }

  /** Index of its account on chain 31337; the dev wallet uses lower ones. */
  public int localAccount() {
    return localAccount;
  }
}
