package studio.fofo.generation.engine;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What a vendor charges for one picture. Vendors charge fractions of a cent.
 *
 * @param microUsd in millionths of a US dollar; 0 for engines that cost nothing per picture
 */
public record PictureCost(long microUsd) {

  private static final int MICRO_DIGITS = 6;

  public static final PictureCost FREE = new PictureCost(0);

  public PictureCost {
    if (microUsd < 0) {
      throw new IllegalArgumentException("a picture cannot cost " + microUsd + " millionths of a dollar");
    }
  }

  /** What a setting says, rounded up. */
  public static PictureCost ofUsd(BigDecimal usd) {
    return new PictureCost(usd.movePointRight(MICRO_DIGITS).setScale(0, RoundingMode.UP).longValueExact());
  }

  public boolean isFree() {
    return microUsd == 0;
  }

  /** @return the same for several pictures */
  public PictureCost times(int pictures) {
    return new PictureCost(Math.multiplyExact(microUsd, pictures));
  }
}
