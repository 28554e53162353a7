package studio.fofo.chain;

import studio.fofo.kernel.ErrorCode;

/** Errors of the chain module. */
public enum ChainErrors implements ErrorCode {
  @Reason(kind = Kind.UNPROCESSABLE, meaning = "This installation does not use that chain; GET /config lists its chains.")
  CHAIN_UNKNOWN,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The contracts are not deployed on that chain yet; try again in a moment.")
  CHAIN_NOT_READY,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "No node of the chain responds; try again in a moment.")
  CHAIN_UNAVAILABLE,

  @Reason(kind = Kind.UNAVAILABLE, meaning = "The service that keeps one of the studio's keys does not sign; try again in a moment.")
  CHAIN_SIGNER_UNAVAILABLE,

  @Reason(kind = Kind.TOO_LARGE, meaning = "The JSON-RPC body or batch is larger than the proxy accepts; send less at once.")
  CHAIN_RPC_TOO_LARGE
}
