package studio.fofo.chain;

import studio.fofo.kernel.ErrorCode;

/** Why the chain module refuses. */
public enum ChainErrors implements ErrorCode {
  CHAIN_UNKNOWN(Kind.UNPROCESSABLE, "This installation does not work on that chain; GET /config lists the chains."),
  CHAIN_NOT_READY(Kind.UNAVAILABLE, "The contracts are not deployed on that chain yet; try again in a moment."),
  CHAIN_UNAVAILABLE(Kind.UNAVAILABLE, "No node of the chain answers; try again in a moment."),
  CHAIN_RPC_TOO_LARGE(Kind.TOO_LARGE, "The JSON-RPC body or batch is larger than the proxy accepts; send less at once.");

  private final Kind kind;
  private final String meaning;

  ChainErrors(Kind kind, String meaning) {
    this.kind = kind;
    this.meaning = meaning;
  }

  @Override
  public Kind kind() {
    return kind;
  }

  @Override
  public String meaning() {
    return meaning;
  }
}
