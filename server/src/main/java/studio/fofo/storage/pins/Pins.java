package studio.fofo.storage.pins;

import studio.fofo.storage.Cid;

/**
 * Port: who promises to keep content. A pin covers the root and everything below it.
 *
 * <p>The shape follows the IPFS Pinning Service API: a request is answered with a status and may take long, so callers ask again.
 * Pinning twice is one pin. Every adapter passes {@code PinsContract}.
 */
public interface Pins {

  /** How far a pin is. */
  enum Status {
    /** The keeper is still fetching blocks. */
    PINNING,
    /** Every block is kept. */
    PINNED,
    /** The keeper cannot get every block; put the content again and ask again. */
    FAILED,
    /** Nobody asked for it. */
    UNKNOWN
  }

  /** @param name for people who look at the keeper's list */
  Status pin(Cid root, String name);

  Status status(Cid root);
}
