package studio.fofo.catalog;

import studio.fofo.kernel.ErrorCode;

/** Why the catalogue refuses. */
public enum CatalogErrors implements ErrorCode {
  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Nothing of that id can be printed on; GET /blanks lists what can.")
  BLANK_UNKNOWN,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The blank or the product has no such variant; its variants are listed with it.")
  BLANK_VARIANT_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "A field of the product is missing, too long or out of range; errors names it.")
  PRODUCT_INVALID,

  @Reason(kind = Kind.GONE, meaning = "An operator took the product's artwork down; it is neither shown nor sold.")
  PRODUCT_TAKEN_DOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "There is no such product, or it is not yours to change.")
  PRODUCT_NOT_FOUND,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The price does not cover the base cost and the studio's minimum margin.")
  PRODUCT_PRICE_TOO_LOW,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The mint is not a mint of this artwork, or it failed.")
  PRODUCT_MINT_MISMATCH,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Creators are paid to a wallet: the creator has to link one to the account first.")
  PRODUCT_NO_WALLET,

  @Reason(kind = Kind.CONFLICT, meaning = "The product was taken off sale.")
  PRODUCT_NOT_ON_SALE,

  @Reason(kind = Kind.CONFLICT, meaning = "Fewer pieces are left than were asked for; errors says of what.")
  PRODUCT_SOLD_OUT,

  @Reason(kind = Kind.CONFLICT, meaning = "An edition's size is a promise to its buyers and cannot be changed.")
  PRODUCT_EDITION_FIXED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Only pictures by the studio's own painter have an emblem; of others the whole picture is printed.")
  PRODUCT_DESIGN_UNAVAILABLE,

  @Reason(kind = Kind.LIMITED, meaning = "As many of this person's previews are being painted as are painted at a time; wait for one of them.")
  PRODUCT_PREVIEWS_TOO_MANY,

  @Reason(kind = Kind.CONFLICT, meaning = "What is printed was shown to buyers and cannot be changed; offer the artwork anew instead.")
  PRODUCT_DESIGN_FIXED
}
