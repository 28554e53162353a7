package studio.fofo.painter.print;

import java.util.ArrayDeque;
import java.util.Optional;
import studio.fofo.painter.image.Raster;
import studio.fofo.painter.surface.Colour;

/**
 * Whether art is visible on a product's colour: black art on black cloth is not.
 *
 * <p>A pixel is hidden if its colour over the background is almost as light as the background and of almost the same tint, and if no
 * visible ink sets it apart: a white ghost with a dark outline is visible on white. In a picture without transparent parts, the background
 * may replace the picture's own, as paper does for the white around black letters; in art on a transparent background it may not, since the
 * art is all there is.
 */
public final class Contrast {

  /** Below this ratio, a difference in lightness is invisible at arm's length: black on navy has 1.37. */
  private static final double FAINT = 1.4;
  /** Above this distance in tint, two colours of the same lightness can be told apart. */
  private static final double TINT = 0.065;
  private static final int SAMPLE = 200;
  private static final int SEEN_ALPHA = 64;

  private Contrast() {}

  /**
   * How visible the art is.
   *
   * @param hidden the share of its ink, 0 to 1, that cannot be told from the background
   * @param lost the share in parts that are completely hidden: whole letters, for example
   * @param clear whether the art has transparent parts, through which the background shows
   */
  public record Report(Colour ground, double hidden, double lost, boolean clear) {

    /** The warning; empty if enough is visible. */
    public Optional<String> warning() {
      boolean told = clear ? hidden >= 0.6 || lost >= 0.1 : hidden >= 0.97;
      String share = hidden > 0.99 ? "All" : "About " + Math.round(hidden * 100) + " %";
      return told ? Optional.of(share + " of this print has nearly the same colour as the product and will hardly be visible."
          + " Leave out this product colour, or choose art that stands out from it.") : Optional.empty();
    }
  }

  public static Report check(Raster printed, Colour ground) {
    double shrink = Math.min(1, (double) SAMPLE / Math.max(printed.width(), printed.height()));
    Raster small = shrink == 1 ? printed
        : printed.scaled(Math.max(1, (int) (printed.width() * shrink)), Math.max(1, (int) (printed.height() * shrink)));
    return new Count(small, ground).report();
  }

  private static final class Count {
    private final Raster art;
    private final Colour ground;
    private final boolean[] faint;
    private final boolean[] done;
    private double ink;
    private double hidden;
    private double lost;
    private int clear;

    Count(Raster art, Colour ground) {
      this.art = art;
      this.ground = ground;
      faint = new boolean[art.width() * art.height()];
      done = new boolean[faint.length];
    }

    Report report() {
      meltIntoGround();
      for (int start = 0; start < done.length; start++) {
        if (isClear(start)) {
          clear++;
        } else if (!done[start]) {
          part(start);
        }
      }
      return new Report(ground, ink == 0 ? 1 : hidden / ink, ink == 0 ? 1 : lost / ink, clear > done.length / 50);
    }

    /** Starting from transparent parts and the edge, through everything that looks like the background. */
    private void meltIntoGround() {
      var waiting = new ArrayDeque<Integer>();
      for (int at = 0; at < faint.length; at++) {
        if (isClear(at) || isAtEdge(at) && isLikeGround(at)) {
          faint[at] = true;
          waiting.add(at);
        }
      }
      while (!waiting.isEmpty()) {
        for (int near : neighbours(waiting.poll())) {
          if (near >= 0 && !faint[near] && isLikeGround(near)) {
            faint[near] = true;
            waiting.add(near);
          }
        }
      }
    }

    /** The connected area of this pixel. */
    private void part(int start) {
      double mass = 0;
      double unseen = 0;
      var waiting = new ArrayDeque<Integer>();
      waiting.add(start);
      done[start] = true;
      while (!waiting.isEmpty()) {
        int at = waiting.poll();
        mass += alpha(at);
        unseen += faint[at] ? alpha(at) : 0;
        for (int near : neighbours(at)) {
          if (near >= 0 && !done[near] && !isClear(near)) {
            done[near] = true;
            waiting.add(near);
          }
        }
      }
      ink += mass;
      hidden += unseen;
      lost += unseen > 0.85 * mass ? mass : 0;
    }

    /** Above, below, left and right; -1 beyond the edge. */
    private int[] neighbours(int at) {
      int column = at % art.width();
      int below = at + art.width();
      return new int[] {
          Math.max(-1, at - art.width()), below < faint.length ? below : -1, column == 0 ? -1 : at - 1,
          column + 1 == art.width() ? -1 : at + 1
      };
    }

    private boolean isAtEdge(int at) {
      for (int near : neighbours(at)) {
        if (near < 0) {
          return true;
        }
      }
      return false;
    }

    private boolean isClear(int at) {
      return alpha(at) < SEEN_ALPHA;
    }

    private int alpha(int at) {
      return art.rgba()[4 * at + 3] & 255;
    }

    private boolean isLikeGround(int at) {
      double cover = alpha(at) / 255.0;
      Colour over = Colour.rgb(over(at, 0, ground.red(), cover), over(at, 1, ground.green(), cover), over(at, 2, ground.blue(), cover));
      return over.contrast(ground) < FAINT && over.tintAway(ground) < TINT;
    }

    private int over(int at, int channel, int below, double cover) {
      return (int) Math.rint((art.rgba()[4 * at + channel] & 255) * cover + below * (1 - cover));
    }
  }
}
