package studio.fofo.painter.style;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Shape.Layer;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** Ways to show a motif: lit, as a silhouette, as a neon tube, as a hologram. All take the motif's position as a transform. */
public final class Cast {

  /** Tones of surfaces large enough to have a lit and a shaded side. */
  private static final Set<Tone> TURNING = EnumSet.of(Tone.BASE, Tone.SECOND, Tone.THIRD, Tone.FOURTH, Tone.PALE, Tone.SKIN,
      Tone.HAIR);

  private Cast() {}

  /** The plain drawing; surfaces that were drawn flat are shaded at their lower right. */
  public static void plain(Canvas canvas, Motif motif, Transform place, Livery livery) {
    if (Finish.inked(canvas, motif, place, livery)) {
      return;
    }
    Canvas there = canvas.placed(place);
    for (Motif.Part part : motif.parts()) {
      if (part.isLine()) {
        there.stroke(part.path(), part.lineWidth(), livery.of(part));
      } else if (motif.isFlat(part)) {
        modelled(canvas, part, place, livery);
      } else {
        there.fill(part.path(), livery.of(part));
      }
    }
  }

  private static void modelled(Canvas canvas, Motif.Part part, Transform place, Livery livery) {
    Path path = part.path().transformed(place);
    Colour colour = livery.of(part);
    Bounds box = path.bounds();
    double turn = Math.min(Math.min(box.width(), box.height()) * 0.14, place.magnification() * 3.4);
    if (!TURNING.contains(part.tone()) || turn < place.magnification() * 0.8) {
      canvas.fill(path, colour);
      return;
    }
    canvas.fill(path, Ink.linear(box.left(), box.top(), box.right(), box.bottom(), colour.darker(0.075), colour.darker(0.115)));
    canvas.clipped(path, () -> canvas.fill(path.transformed(Transform.move(-turn, -turn * 0.8)),
        Ink.linear(box.left(), box.top(), box.right(), box.bottom(), colour.lighter(0.05), colour)));
  }

  /** In scene light: a rim of one colour on the left and of another on the right, with the foot fading into the dark. */
  public static void lit(Canvas canvas, Motif motif, Transform place, Livery livery, Colour left, Colour right, Colour dark) {
    Path outline = motif.silhouette().transformed(place);
    Bounds box = outline.bounds();
    double rim = Math.max(1.2, box.height() * 0.009);
    canvas.fill(outline.transformed(Transform.move(-rim, -rim * 0.7)), left);
    canvas.fill(outline.transformed(Transform.move(rim, -rim * 0.5)), right);
    if (!Finish.lit(canvas, motif, place, livery, new Finish.Light(left, right, dark))) {
      plain(canvas, motif, place, livery);
    }
    canvas.clipped(outline, () -> {
      canvas.fill(box.inset(-4).path(), Ink.linear(box.left(), 0, box.right(), 0,
          left.alpha(0.34), left.alpha(0.0), right.alpha(0.0), right.alpha(0.30)));
      canvas.fill(box.inset(-4).path(), Ink.down(box.top() + box.height() * 0.35, box.bottom(), dark.alpha(0.0), dark.alpha(0.62)));
    });
  }

  public static void silhouette(Canvas canvas, Motif motif, Transform place, Colour dark, Colour left, Colour right) {
    Path outline = motif.silhouette().transformed(place);
    double rim = Math.max(1, outline.bounds().height() * 0.008);
    canvas.fill(outline.transformed(Transform.move(-rim, -rim * 0.6)), left);
    canvas.fill(outline.transformed(Transform.move(rim, -rim * 0.4)), right);
    canvas.fill(outline, dark);
    Canvas there = canvas.placed(place);
    for (Motif.Part part : motif.parts()) {
      if (!part.isLine() && part.tone() == Tone.ACCENT) {
        there.fill(part.path(), left.mix(Colour.WHITE, 0.4));
      }
    }
  }

  /** A halo of stacked translucent strokes behind or on the motif. */
  public static void glow(Canvas canvas, Motif motif, Transform place, Colour colour, double reach, double strength) {
    Path outline = motif.silhouette().transformed(place);
    canvas.group(Layer.blend(Blend.SCREEN), () -> {
      for (int step = 4; step >= 1; step--) {
        canvas.stroke(outline, Stroke.round(reach * step / 2), Ink.of(colour.alpha(strength / (step + 1))), Blend.NORMAL);
      }
    });
  }

  /** As bent glass tubes: every edge of the drawing glows in the colour of its tone. */
  public static void neon(Canvas canvas, Motif motif, Transform place, List<Colour> lights, double tube) {
    canvas.group(Layer.blend(Blend.SCREEN), () -> {
      tubes(canvas, motif, place, lights, tube * 6, 0.10, 0);
      tubes(canvas, motif, place, lights, tube * 3.2, 0.20, 0);
      tubes(canvas, motif, place, lights, tube * 1.7, 0.45, 0);
    });
    tubes(canvas, motif, place, lights, tube, 1, 0.08);
    tubes(canvas, motif, place, lights, tube * 0.36, 1, 0.78);
  }

  private static void tubes(Canvas canvas, Motif motif, Transform place, List<Colour> lights, double width, double alpha, double white) {
    for (Motif.Part part : motif.parts()) {
      if (part.tone() == Tone.SHADE || part.tone() == Tone.SECONDSHADE || part.tone() == Tone.THIRDSHADE
          || part.tone() == Tone.FOURTHSHADE || part.tone() == Tone.SKINSHADE || part.tone() == Tone.HAIRSHADE
          || part.tone() == Tone.CLOTHSHADE || part.tone() == Tone.CLOTHLIGHT
          || part.tone() == Tone.LIGHT && !part.isLine()) {
        continue;
      }
      Colour light = switch (part.tone()) {
        case BASE, SHADE, LIGHT -> lights.get(0);
        case SECOND, SECONDSHADE, PALE, CLOTH, CLOTHSHADE, CLOTHLIGHT, THIRD, THIRDSHADE, SKIN, SKINSHADE -> lights.get(1 % lights.size());
        case ACCENT, DARK, FOURTH, FOURTHSHADE, HAIR, HAIRSHADE -> lights.get(2 % lights.size());
      };
      canvas.stroke(part.path().transformed(place), Stroke.round(width),
          Ink.of(light.mix(Colour.WHITE, white).alpha(alpha)), Blend.NORMAL);
    }
  }

  /** As projected light: translucent, with scan lines, and a ghost on each side. */
  public static void hologram(Canvas canvas, Motif motif, Transform place, Colour light, Colour ghost, double lines) {
    Path outline = motif.silhouette().transformed(place);
    Bounds box = outline.bounds();
    double shift = box.width() * 0.018;
    canvas.group(new Layer(1, Blend.SCREEN, null), () -> {
      canvas.fill(outline.transformed(Transform.move(-shift, 0)), ghost.alpha(0.30));
      canvas.fill(outline.transformed(Transform.move(shift, 0)), light.turned(40).alpha(0.22));
      plain(canvas, motif, place, Livery.of(light.atLightness(0.42), light.atLightness(0.60), light.mix(Colour.WHITE, 0.7))
          .with(Tone.DARK, light.atLightness(0.16)));
    });
    canvas.clipped(outline, () -> {
      var scan = Path.begin();
      for (double y = box.top(); y < box.bottom(); y += lines) {
        scan.rectangle(box.left() - shift, y, box.width() + 2 * shift, lines * 0.38);
      }
      canvas.fill(scan.build(), light.atLightness(0.12).alpha(0.55));
    });
    canvas.placed(place).group(Layer.blend(Blend.SCREEN), () -> {
      for (Motif.Part part : motif.parts()) {
        if (part.tone() == Tone.BASE || part.tone() == Tone.ACCENT) {
          canvas.stroke(part.path().transformed(place), Math.max(0.8, box.height() * 0.0035), light.mix(Colour.WHITE, 0.45).alpha(0.85));
        }
      }
    });
  }
}
