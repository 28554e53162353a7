package studio.fofo.fulfilment.suppliers;

/**
 * Why a supplier does not go on.
 *
 * @param words for operators: {@code the design has too few pixels}
 * @param party who must act
 */
public record SupplierHold(String words, Party party) {

  /** Who must act. */
  public enum Party {
    STUDIO, SUPPLIER, BUYER
  }
}
