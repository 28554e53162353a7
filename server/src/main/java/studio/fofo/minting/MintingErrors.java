package studio.fofo.minting;

import studio.fofo.kernel.ErrorCode;

/** Errors of minting. */
public enum MintingErrors implements ErrorCode {
  @Reason(kind = Kind.NOT_FOUND, meaning = "The mint does not exist, or it belongs to somebody else.")
  MINT_NOT_FOUND,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The studio has no token with that chain, contract and id, or it was burned.")
  MINT_TOKEN_NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "A field of the mint is missing, too long or out of range; the errors name it.")
  MINT_INVALID,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The token needs an owner: link a wallet to your account, then mint.")
  MINT_NO_WALLET,

  @Reason(kind = Kind.CONFLICT, meaning = "An artwork is minted once; this one has been minted, or is being minted.")
  MINT_ARTWORK_ALREADY_MINTED,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The collection does not exist, or, where only its owner may act, it belongs to somebody else.")
  COLLECTION_NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "A field of the collection is missing, too long or out of range; the errors name it.")
  COLLECTION_INVALID,

  @Reason(kind = Kind.CONFLICT, meaning = "The collection is not open yet, its owner does not let the studio mint into it, or it belongs to another wallet now.")
  COLLECTION_NOT_READY,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Originals go into collections of originals, and several pieces of a work into collections of editions.")
  COLLECTION_OTHER_KIND,

  @Reason(kind = Kind.CONFLICT, meaning = "As many originals as the collection will ever have are minted.")
  COLLECTION_FULL,

  @Reason(kind = Kind.INVALID, meaning = "A field of the phase is out of range or does not fit the others or the collection; the errors name it.")
  DROP_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The collection has no such phase; one that was just sent appears once it is mined.")
  DROP_PHASE_NOT_FOUND,

  @Reason(kind = Kind.INVALID, meaning = "The list of accounts has no address, too many, or faulty lines; the errors name the first of them.")
  ALLOW_LIST_INVALID,

  @Reason(kind = Kind.INVALID, meaning = "The list has too few or too many pictures, one of them cannot be hidden, or the time of the drawing does not fit the phases; "
      + "the errors name it.")
  REVEAL_INVALID,

  @Reason(kind = Kind.NOT_FOUND, meaning = "Nothing is prepared for this collection, so there is nothing to reveal or to discard.")
  REVEAL_NOT_FOUND,

  @Reason(kind = Kind.CONFLICT, meaning = "The list is committed to on the chain; nobody can change or discard it.")
  REVEAL_COMMITTED,

  @Reason(kind = Kind.CONFLICT, meaning = "The list is not committed to on the chain, or the block that draws is not final yet; try again later.")
  REVEAL_NOT_READY,

  @Reason(kind = Kind.CONFLICT, meaning = "The chain shows what the pieces are, which is final.")
  REVEAL_OVER
}
