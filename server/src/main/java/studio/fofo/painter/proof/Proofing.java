package studio.fofo.painter.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.print.Contrast;
import studio.fofo.painter.proof.Finding.Kind;

/** Opens a finished print file, before anything is paid for it, and compares it with what it is for. Stateless and thread-safe. */
public final class Proofing {

  private static final int DPI = 300;
  /** The sample's longer side. */
  private static final int SAMPLE = 2 * Proof.LONGEST;
  /** A sample must show the thinnest line with this many pixels. */
  private static final int LINE = 2;
  /** Less ink than a comma. */
  private static final double NOTHING = 0.000_05;
  private static final double DARK = 0.6;
  private static final double BARE = 0.005;
  private static final double THIN = 0.05;
  private static final double AT_AN_EDGE = 0.01;
  private static final int NEAR = 3;

  /** Never throws for what a file contains. */
  public Proof of(byte[] file, PrintIntent intent) {
    var finest = intent.area().transparent() ? Math.max(1, intent.technique().thinnestPx() / LINE) : Integer.MAX_VALUE;
    OpenedPng opened;
    try {
      opened = OpenedPng.of(file, SAMPLE, finest);
    } catch (IOException damaged) {
      return new Proof(List.of(new Finding(Kind.UNREADABLE, "This file is no complete PNG: " + damaged.getMessage() + ".")),
          Optional.empty());
    }
    var findings = new ArrayList<Finding>();
    checkFile(opened, intent, findings);
    checkInk(opened, intent, findings);
    return new Proof(findings, Optional.of(ProofPicture.of(opened.sample(), intent.ground())));
  }

  private static void checkFile(OpenedPng file, PrintIntent intent, List<Finding> findings) {
    var area = intent.area();
    if (file.width() != area.fileWidth() || file.height() != area.fileHeight()) {
      findings.add(new Finding(Kind.SIZE, "It has " + file.width() + " × " + file.height() + " px; the print area needs " + area.fileWidth()
          + " × " + area.fileHeight() + "."));
    }
    if (file.dpi() != DPI) {
      findings.add(new Finding(Kind.RESOLUTION, file.dpi() == 0 ? "It does not say how large it is: 300 dpi are expected."
          : "It says " + file.dpi() + " dpi; 300 are expected."));
    }
    if (!file.isSrgb()) {
      findings.add(new Finding(Kind.PROFILE, "It does not say that its colours are sRGB."));
    }
  }

  private static void checkInk(OpenedPng file, PrintIntent intent, List<Finding> findings) {
    var ink = Ink.of(file.sample());
    var share = ink.share();
    if (share < NOTHING) {
      findings.add(new Finding(Kind.BLANK, "There is nothing to print: the whole file is transparent."));
      return;
    }
    if (isUniform(file.sample())) {
      findings.add(new Finding(Kind.UNIFORM, "It is one colour all over. Print it only if that is meant."));
    }
    if (!intent.area().transparent()) {
      if (share < 1 - BARE) {
        findings.add(new Finding(Kind.BARE, percent(1 - share) + " of the area stays bare."));
      }
      return;
    }
    checkOnMaterial(file, ink, intent, findings);
  }

  /** What shows the material around it. */
  private static void checkOnMaterial(OpenedPng file, Ink ink, PrintIntent intent, List<Finding> findings) {
    var technique = intent.technique();
    if (intent.subjectAlone() && ink.share() > 1 - BARE) {
      findings.add(new Finding(Kind.OPAQUE, "The subject should stand alone, but the whole area is inked."));
    } else if (intent.subjectAlone() && ink.longestAtAnEdge() > AT_AN_EDGE) {
      findings.add(new Finding(Kind.CUT_OFF, "The subject reaches the edge of the file: look whether a part of it is missing."));
    }
    if (ink.share() > technique.heaviest()) {
      findings.add(new Finding(Kind.HEAVY_INK, "Ink covers " + percent(ink.share()) + " of the area: dry it longer."));
    }
    var thin = ink.thinnerThan(technique.thinnestPx() / file.step());
    if (thin > THIN) {
      findings.add(new Finding(Kind.THIN_LINES, percent(thin) + " of the ink is in lines thinner than " + technique.thinnestPx()
          + " px, which may break up."));
    }
    var contrast = Contrast.check(file.sample(), intent.ground());
    if (contrast.warning().isPresent()) {
      findings.add(new Finding(Kind.HIDDEN, percent(contrast.hidden()) + " of the ink has nearly the colour of the material."));
    }
    if (technique.hasUnderbase() && intent.ground().lightness() < DARK) {
      findings.add(new Finding(Kind.UNDERBASE, "On this colour, print a white underbase first."));
    }
  }

  private static boolean isUniform(Raster sample) {
    var first = sample.argb(0, 0);
    for (var y = 0; y < sample.height(); y++) {
      for (var x = 0; x < sample.width(); x++) {
        var colour = sample.argb(x, y);
        for (var shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
          if (Math.abs((colour >>> shift & 255) - (first >>> shift & 255)) > NEAR) {
            return false;
          }
        }
      }
    }
    return true;
  }

  private static String percent(double share) {
    return share > 0.99 ? "All" : share < 0.01 ? "Less than 1 %" : Math.round(share * 100) + " %";
  }
}
