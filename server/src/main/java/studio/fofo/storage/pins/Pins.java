package studio.fofo.storage.pins;

import studio.fofo.storage.Cid;

/**
 * Port: a service that keeps content. A pin covers the root and everything below it.
 *
 * <p>It follows the IPFS Pinning Service API: a request returns a status and may take long, so callers poll. Pinning twice is one pin.
 * Every adapter passes {@code PinsContract}.
 */
public interface Pins {

  /** The status of a pin. */
  enum Status {
    /** The service is still fetching blocks. */
    PINNING,
    /** Every block is stored. */
    PINNED,
    /** The service cannot get every block; store the content again and pin it again. */
    FAILED,
    /** It was never requested. */
    UNKNOWN
  }

  /** @param name a label for people who read the service's list */
  Status pin(Cid root, String name);

  Status status(Cid root);
}
