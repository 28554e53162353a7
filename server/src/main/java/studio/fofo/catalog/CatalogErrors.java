package studio.fofo.catalog;

import studio.fofo.kernel.ErrorCode;

/** Errors of the catalogue. */
public enum CatalogErrors implements ErrorCode {
  @Reason(kind = Kind.UNPROCESSABLE, meaning = "There is no blank with that id; GET /blanks lists them.")
  BLANK_UNKNOWN,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The blank or the product has no such variant; its variants are listed with it.")
  BLANK_VARIANT_UNKNOWN,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The studio does not use that chain; GET /config lists its chains, and a product without a chain is sold on all.")
  PRODUCT_CHAIN_UNKNOWN,

  @Reason(kind = Kind.INVALID, meaning = "A field of the product is missing, too long or out of range; errors names it.")
  PRODUCT_INVALID,

  @Reason(kind = Kind.GONE, meaning = "An operator took the product's artwork down; it is neither shown nor sold.")
  PRODUCT_TAKEN_DOWN,

  @Reason(kind = Kind.NOT_FOUND, meaning = "The product does not exist, or it belongs to somebody else.")
  PRODUCT_NOT_FOUND,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The price does not cover the base cost and the studio's minimum margin.")
  PRODUCT_PRICE_TOO_LOW,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "The mint belongs to another artwork, or it failed.")
  PRODUCT_MINT_MISMATCH,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Creators are paid to a wallet: link one to the account first.")
  PRODUCT_NO_WALLET,

  @Reason(kind = Kind.CONFLICT, meaning = "The product was taken off sale.")
  PRODUCT_NOT_ON_SALE,

  @Reason(kind = Kind.CONFLICT, meaning = "Fewer pieces are left than requested; errors names the product.")
  PRODUCT_SOLD_OUT,

  @Reason(kind = Kind.CONFLICT, meaning = "An edition's size is a promise to its buyers and cannot be changed.")
  PRODUCT_EDITION_FIXED,

  @Reason(kind = Kind.UNPROCESSABLE, meaning = "Only pictures by the studio's own painter have an emblem; for others the complete picture is printed.")
  PRODUCT_DESIGN_UNAVAILABLE,

  @Reason(kind = Kind.LIMITED, meaning = "This person has the maximum number of previews in progress; wait for one of them.")
  PRODUCT_PREVIEWS_TOO_MANY,

  @Reason(kind = Kind.CONFLICT, meaning = "The design was shown to buyers and cannot be changed; offer the artwork as a new product instead.")
  PRODUCT_DESIGN_FIXED
}
