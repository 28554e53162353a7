package studio.fofo.chain;

/** Names of our contracts in a deployment. */
public final class Contracts {

  /** {@code FofoMinter}. */
  public static final String MINTER = "minter";
  /** {@code FofoCheckout}. */
  public static final String CHECKOUT = "checkout";
  /** The {@code FofoCollection} "FOFO Originals". */
  public static final String ORIGINALS = "originals";
  /** The {@code FofoEditions} "FOFO Editions". */
  public static final String EDITIONS = "editions";

  private Contracts() {}
}
