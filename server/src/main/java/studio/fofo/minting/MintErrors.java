package studio.fofo.minting;

import studio.fofo.kernel.ErrorCode;

/** Why the minting module refuses. */
public enum MintErrors implements ErrorCode {
  MINT_NOT_FOUND(Kind.NOT_FOUND, "There is no such mint of yours."),
  MINT_TOKEN_NOT_FOUND(Kind.NOT_FOUND, "No token of ours has that chain, contract and id, or it was burned."),
  MINT_INVALID(Kind.INVALID, "A field of the mint is missing, too long or out of range; the errors name it."),
  MINT_NO_WALLET(Kind.UNPROCESSABLE, "The token needs an owner: link a wallet to your account, then mint."),
  MINT_ARTWORK_ALREADY_MINTED(Kind.CONFLICT, "An artwork is minted once; this one has been, or is being minted.");

  private final Kind kind;
  private final String meaning;

  MintErrors(Kind kind, String meaning) {
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
