package studio.fofo.artworks.uploads;

import io.github.humbleui.skija.ColorSpace;
import io.github.humbleui.skija.ColorSpaceNamedPrimaries;
import io.github.humbleui.skija.ColorSpaceNamedTransferFn;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;

/**
 * The colour space of a picture by ITU-T H.273 ("coding-independent code points").
 *
 * @param isFull whether 0 is black and the largest number white; else black is 16 and white 235 of 255, as in video
 */
record CodePoints(ColorSpaceNamedPrimaries primaries, ColorSpaceNamedTransferFn transfer, boolean isFull) {

  private static final int LENGTH = 4;
  private static final int VIDEO_BLACK = 16;
  private static final int VIDEO_WHITE = 235;

  /** From a {@code cICP} chunk; empty if it is malformed, not RGB, or unsupported: then it is ignored. */
  static Optional<CodePoints> of(byte[] chunk) {
    if (chunk.length != LENGTH || chunk[2] != 0 || chunk[3] < 0 || chunk[3] > 1) {
      return Optional.empty();
    }
    return Arrays.stream(ColorSpaceNamedPrimaries.values()).filter(known -> known._value == Byte.toUnsignedInt(chunk[0])).findFirst()
        .flatMap(primaries -> Arrays.stream(ColorSpaceNamedTransferFn.values())
            .filter(known -> known._value == Byte.toUnsignedInt(chunk[1])).findFirst()
            .map(transfer -> new CodePoints(primaries, transfer, chunk[3] == 1)));
  }

  /** Whether it is HDR: BT.2100's PQ and HLG. */
  boolean isHighDynamicRange() {
    return transfer == ColorSpaceNamedTransferFn.PQ || transfer == ColorSpaceNamedTransferFn.HLG;
  }

  ColorSpace space() {
    return Objects.requireNonNull(ColorSpace.makeCICP(primaries, transfer), "a decoder without CICP");
  }

  /** From video range to full range. */
  static int widened(int number) {
    return Math.clamp(Math.round((number - VIDEO_BLACK) * 255.0 / (VIDEO_WHITE - VIDEO_BLACK)), 0, 255);
  }
}
