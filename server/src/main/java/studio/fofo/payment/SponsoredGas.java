package studio.fofo.payment;

import tools.jackson.databind.JsonNode;

/** Pays the gas of smart accounts that pay our orders (ERC-7677), where a service for it is configured. */
public interface SponsoredGas {

  /** Whether a service is configured for the chain. */
  boolean isOffered(long chainId);

  /**
   * Answers a JSON-RPC call: the service's answer to a payment of one of our orders, an error to everything else. Calls the service: never
   * use it inside a database transaction.
   */
  JsonNode answer(long chainId, JsonNode call);
}
