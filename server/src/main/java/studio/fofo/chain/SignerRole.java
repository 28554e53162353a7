package studio.fofo.chain;

/** For what one of our keys is used. On the local chain each is an account of the public mnemonic, elsewhere a secret. */
public enum SignerRole {
  /** Deploys and owns the contracts. */
  OWNER(10),
  /** Sends mints and pays their gas. */
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

  /** Index of the account that it is on chain 31337, beyond those that the dev wallet uses. */
  public int localAccount() {
    return localAccount;
  }
}
