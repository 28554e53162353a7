package studio.fofo.catalog;

import studio.fofo.kernel.ErrorCode;

/** Why the catalogue refuses. */
public enum CatalogErrors implements ErrorCode {
  BLANK_UNKNOWN(Kind.UNPROCESSABLE, "Nothing of that id can be printed on; GET /blanks lists what can."),
  BLANK_VARIANT_UNKNOWN(Kind.UNPROCESSABLE, "The blank or the product has no such variant; its variants are listed with it."),
  PRODUCT_INVALID(Kind.INVALID, "A field of the product is missing, too long or out of range; errors names it."),
  PRODUCT_TAKEN_DOWN(Kind.GONE, "An operator took the product's artwork down; it is neither shown nor sold."),
  PRODUCT_NOT_FOUND(Kind.NOT_FOUND, "There is no such product, or it is not yours to change."),
  PRODUCT_PRICE_TOO_LOW(Kind.UNPROCESSABLE, "The price does not cover the base cost and the studio's minimum margin."),
  PRODUCT_MINT_MISMATCH(Kind.UNPROCESSABLE, "The mint is not a mint of this artwork, or it failed."),
  PRODUCT_NO_WALLET(Kind.UNPROCESSABLE, "Creators are paid to a wallet: the creator has to link one to the account first."),
  PRODUCT_NOT_ON_SALE(Kind.CONFLICT, "The product was taken off sale."),
  PRODUCT_SOLD_OUT(Kind.CONFLICT, "Fewer pieces are left than were asked for; errors says of what."),
  PRODUCT_EDITION_FIXED(Kind.CONFLICT, "An edition's size is a promise to its buyers and cannot be changed."),
  PRODUCT_DESIGN_UNAVAILABLE(Kind.UNPROCESSABLE,
      "Only pictures by the studio's own painter have an emblem; of others the whole picture is printed."),
  PRODUCT_PREVIEWS_TOO_MANY(Kind.LIMITED,
      "As many of this person's previews are being painted as are painted at a time; wait for one of them."),
  PRODUCT_DESIGN_FIXED(Kind.CONFLICT, "What is printed was shown to buyers and cannot be changed; offer the artwork anew instead.");

  private final Kind kind;
  private final String meaning;

  CatalogErrors(Kind kind, String meaning) {
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
