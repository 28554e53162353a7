package studio.fofo.generation.painter;

import studio.fofo.generation.painter.surface.Bounds;

/**
 * Where a picture lies on the place that it is printed on, the same for print files, mockups and print checks: whole, centred at the top,
 * where the product shows through; otherwise covering the place with its bleed, centred.
 *
 * @param art the picture's bounds, in the place's units from the corner of its finished area; beyond it where it is cut off
 * @param scale how many of these units one pixel of the picture takes
 */
public record Placement(Bounds art, double scale) {

  /** Whole within the area, at its top: a print on a chest hangs from the neck, whatever its shape. */
  public static Placement whole(double width, double height, double areaWidth, double areaHeight) {
    double scale = Math.min(areaWidth / width, areaHeight / height);
    double left = (areaWidth - width * scale) / 2;
    return new Placement(new Bounds(left, 0, left + width * scale, height * scale), scale);
  }

  /** Over the area and its bleed, cut off where it is wider or taller. */
  public static Placement covering(double width, double height, double areaWidth, double areaHeight, double bleed) {
    double scale = Math.max((areaWidth + 2 * bleed) / width, (areaHeight + 2 * bleed) / height);
    double left = (areaWidth - width * scale) / 2;
    double top = (areaHeight - height * scale) / 2;
    return new Placement(new Bounds(left, top, left + width * scale, top + height * scale), scale);
  }

  public static Placement of(double width, double height, PrintArea area) {
    return area.transparent() ? whole(width, height, area.widthPx(), area.heightPx())
        : covering(width, height, area.widthPx(), area.heightPx(), area.bleedPx());
  }
}
