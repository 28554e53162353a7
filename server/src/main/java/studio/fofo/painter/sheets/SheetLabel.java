package studio.fofo.painter.sheets;

/**
 * What is printed below a piece, to be cut off: a barcode and words.
 *
 * @param bars one module each, from left to right, whether it is black; without quiet zones
 * @param words beside them, as far as there is room: {@code P0001234 tee-black-m}
 */
public record SheetLabel(boolean[] bars, String words) {

  public SheetLabel {
    bars = bars.clone();
  }

  @Override
  public boolean[] bars() {
    return bars.clone();
  }
}
