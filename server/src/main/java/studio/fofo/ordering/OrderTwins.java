package studio.fofo.ordering;

import java.util.List;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.OrderId;

/** The digital twins that came with orders. */
public interface OrderTwins {

  /** Those that are minted; empty before, and for an unknown order. */
  List<Twin> of(OrderId id);

  /**
   * A twin on its chain.
   *
   * @param line of the order
   */
  record Twin(int line, long chainId, Address contract, String tokenId) {

    /** Its public page, a path on this origin. */
    public String page() {
      return "/token/" + chainId + "/" + contract + "/" + tokenId;
    }
  }
}
