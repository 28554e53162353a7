package studio.fofo.painter;

import studio.fofo.painter.surface.Bounds;

/**
 * Where a picture is placed on its print area, the same for print files, mockups and print checks.
 *
 * @param art the picture's bounds, in the area's units from the corner of its trimmed area; beyond it where it is cropped
 * @param scale the area's units per pixel of the picture
 */
public record Placement(Bounds art, double scale) {

  /** The margin around an emblem, as a share of the area's shorter side. */
  private static final double MARGIN = 0.06;

  public static Placement of(double width, double height, PrintArea area, Fit fit) {
    return switch (fit) {
      case HANGING -> whole(width, height, area.widthPx(), area.heightPx());
      case CENTRED -> centred(width, height, area);
      case COVERING -> covering(width, height, area);
    };
  }

  /** Complete within the area, at its top. */
  public static Placement whole(double width, double height, double areaWidth, double areaHeight) {
    double scale = Math.min(areaWidth / width, areaHeight / height);
    return at(width, height, scale, (areaWidth - width * scale) / 2, 0);
  }

  /** The part of the trimmed area that shows the picture, as shares of the area. */
  public Bounds shares(PrintArea area) {
    return new Bounds(art.left() / area.widthPx(), art.top() / area.heightPx(), art.right() / area.widthPx(),
        art.bottom() / area.heightPx());
  }

  private static Placement centred(double width, double height, PrintArea area) {
    double margin = MARGIN * Math.min(area.widthPx(), area.heightPx());
    double scale = Math.min((area.widthPx() - 2 * margin) / width, (area.heightPx() - 2 * margin) / height);
    return middle(width, height, scale, area);
  }

  private static Placement covering(double width, double height, PrintArea area) {
    return middle(width, height, Math.max(area.fileWidth() / width, area.fileHeight() / height), area);
  }

  private static Placement middle(double width, double height, double scale, PrintArea area) {
    return at(width, height, scale, (area.widthPx() - width * scale) / 2, (area.heightPx() - height * scale) / 2);
  }

  private static Placement at(double width, double height, double scale, double left, double top) {
    return new Placement(new Bounds(left, top, left + width * scale, top + height * scale), scale);
  }
}
