package studio.fofo.painter.proof;

import java.util.Map;
import studio.fofo.painter.image.PictureMetadata;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Colour;

/** What a print file looks like on its material. */
final class ProofPicture {

  private ProofPicture() {}

  /** As PNG, its longer side {@value Proof#LONGEST} px or fewer. */
  static byte[] of(Raster sample, Colour ground) {
    var shrink = Math.min(1.0, (double) Proof.LONGEST / Math.max(sample.width(), sample.height()));
    var width = Math.max(1, (int) Math.round(sample.width() * shrink));
    var small = sample.scaled(width, Math.max(1, (int) Math.round(sample.height() * shrink)));
    var rgba = small.rgba().clone();
    for (var at = 0; at < rgba.length; at += 4) {
      var cover = (rgba[at + 3] & 255) / 255.0;
      rgba[at] = over(rgba[at], cover, ground.red());
      rgba[at + 1] = over(rgba[at + 1], cover, ground.green());
      rgba[at + 2] = over(rgba[at + 2], cover, ground.blue());
      rgba[at + 3] = (byte) 255;
    }
    return new Raster(width, small.height(), rgba).png(new PictureMetadata(Map.of(), PictureMetadata.Origin.PROCEDURAL, 0));
  }

  private static byte over(byte ink, double cover, int ground) {
    return (byte) Math.rint((ink & 255) * cover + ground * (1 - cover));
  }
}
