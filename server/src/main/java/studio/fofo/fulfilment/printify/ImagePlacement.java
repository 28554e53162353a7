package studio.fofo.fulfilment.printify;

import studio.fofo.fulfilment.suppliers.VendorVariant;

/** Lays a print file into a print area: in its middle, upright, and by a scale of 1 as wide as the area. */
final class ImagePlacement {

  private static final double MIDDLE = 0.5;

  private ImagePlacement() {}

  static ProductForms.Image of(LibraryFiles.Image image, VendorVariant variant) {
    return new ProductForms.Image(image.id(), MIDDLE, MIDDLE, scale(image, variant), 0);
  }

  private static double scale(LibraryFiles.Image image, VendorVariant variant) {
    var byHeight = (double) image.width() * variant.heightPx() / ((double) image.height() * variant.widthPx());
    return switch (variant.fill()) {
      case CONTAIN -> Math.min(1, byHeight);
      case COVER -> Math.max(1, byHeight);
    };
  }
}
