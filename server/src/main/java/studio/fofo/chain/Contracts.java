package studio.fofo.chain;

/** Names of our contracts: those of a deployment, and of those that were created later ({@link WatchedContracts}). */
public final class Contracts {

  /** {@code FofoMinter}. */
  public static final String MINTER = "minter";
  /** {@code FofoCheckout}. */
  public static final String CHECKOUT = "checkout";
  /** The {@code FofoCollection} "FOFO Originals". */
  public static final String ORIGINALS = "originals";
  /** The {@code FofoEditions} "FOFO Editions". */
  public static final String EDITIONS = "editions";
  /** {@code FofoFactory}. */
  public static final String FACTORY = "factory";
  /** Each creator's own {@code FofoCollection}. */
  public static final String CREATORS_ORIGINALS = "creators-originals";
  /** Each creator's own {@code FofoEditions}. */
  public static final String CREATORS_EDITIONS = "creators-editions";

  private Contracts() {}
}
