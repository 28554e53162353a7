package studio.fofo.chain;

/** Names of our contracts, as a deployment lists them. */
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
