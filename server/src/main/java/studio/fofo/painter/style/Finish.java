package studio.fofo.painter.style;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Motif.Trait;
import studio.fofo.painter.motif.Tone;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Ink.Stop;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/**
 * What each style does with surfaces that were drawn flat, so that they are of its world: neon light from two sides, an airbrush that
 * mirrors a horizon, or a comic's ink and dots. A motif's {@link Trait} says which.
 */
final class Finish {

  private static final Colour LINE = Colour.of("#14121c");
  private static final Set<Tone> SOFT = EnumSet.of(Tone.SKIN, Tone.SKINSHADE, Tone.HAIR, Tone.HAIRSHADE);
  private static final Set<Tone> SMALL = EnumSet.of(Tone.ACCENT, Tone.DARK);

  /** The light of the scene from the left and from the right, and the dark that it stands in. */
  record Light(Colour left, Colour right, Colour dark) {}

  private final Canvas canvas;
  private final Motif motif;
  private final Transform place;
  private final Livery livery;
  private final Bounds box;

  private Finish(Canvas canvas, Motif motif, Transform place, Livery livery) {
    this.canvas = canvas;
    this.motif = motif;
    this.place = place;
    this.livery = livery;
    this.box = motif.silhouette().transformed(place).bounds();
  }

  /** Draws the motif in the scene's light if its trait asks for a finish by light. */
  static boolean lit(Canvas canvas, Motif motif, Transform place, Livery livery, Light light) {
    Finish finish = new Finish(canvas, motif, place, livery);
    if (motif.traits().contains(Trait.NIGHT)) {
      motif.parts().forEach(part -> finish.either(part, () -> finish.byNight(part, light)));
    } else if (motif.traits().contains(Trait.AIRBRUSHED)) {
      motif.parts().forEach(part -> finish.either(part, () -> finish.airbrushed(part, light)));
    } else if (motif.traits().contains(Trait.LINED)) {
      motif.parts().forEach(part -> finish.either(part, () -> finish.lined(part, light)));
    } else {
      return false;
    }
    return true;
  }

  /** Draws the motif in ink if its trait asks for it. */
  static boolean inked(Canvas canvas, Motif motif, Transform place, Livery livery) {
    if (!motif.traits().contains(Trait.INKED)) {
      return false;
    }
    Finish finish = new Finish(canvas, motif, place, livery);
    List<Motif.Part> flat = new ArrayList<>();
    for (Motif.Part part : motif.parts()) {
      if (motif.isFlat(part) && !part.isLine()) {
        flat.add(part);
      } else if (!flat.isEmpty()) {
        finish.dots(flat);
        flat.clear();
      }
      finish.either(part, () -> finish.inked(part));
    }
    finish.dots(flat);
    return true;
  }

  private void either(Motif.Part part, Runnable finished) {
    if (part.isLine()) {
      canvas.placed(place).stroke(part.path(), part.lineWidth(), livery.of(part));
    } else if (!motif.isFlat(part)) {
      canvas.placed(place).fill(part.path(), livery.of(part));
    } else {
      finished.run();
    }
  }

  private double tall() {
    return Math.max(box.width(), box.height());
  }

  private static double narrow(Bounds bounds) {
    return Math.min(bounds.width(), bounds.height());
  }

  /** Dark in the middle, coloured by the lamps at its sides, with an edge that shines on each. */
  private void byNight(Motif.Part part, Light light) {
    Path path = part.path().transformed(place);
    Colour colour = livery.of(part);
    double edge = Math.min(narrow(path.bounds()) * 0.07, tall() * 0.009);
    if (part.tone() == Tone.ACCENT) {
      canvas.fill(path, colour.lighter(0.06));
      return;
    }
    Colour middle = colour.atLightness(0.13 + colour.lightness() * 0.62).saturated(1.1).mix(light.dark(), 0.06);
    Ink body = Ink.linear(box.left(), box.top(), box.right(), box.bottom(), colour.mix(light.left(), 0.34), middle, middle.darker(0.03),
        colour.darker(0.06).mix(light.right(), 0.40));
    if (SMALL.contains(part.tone()) || narrow(path.bounds()) < tall() * 0.045) {
      canvas.fill(path, body);
      return;
    }
    canvas.fill(path, colour.mix(light.left(), 0.6).lighter(0.12));
    canvas.clipped(path, () -> {
      Path lit = path.transformed(Transform.move(edge, edge * 0.7));
      canvas.fill(lit, colour.mix(light.right(), 0.65));
      canvas.clipped(lit, () -> canvas.fill(path.transformed(Transform.move(-edge, -edge * 0.4)), body));
    });
    canvas.stroke(path, Stroke.round(tall() * 0.0085), Ink.of(light.dark().alpha(0.75)), Blend.NORMAL);
    canvas.stroke(path, Stroke.round(tall() * 0.0034), Ink.linear(box.left(), box.top(), box.right(), box.bottom(),
        light.left().mix(Colour.WHITE, 0.35), light.left().alpha(0.25), light.right().alpha(0.25), light.right().mix(Colour.WHITE, 0.35)),
        Blend.NORMAL);
  }

  /** Each surface mirrors sky, horizon and ground, and has a highlight. */
  private void airbrushed(Motif.Part part, Light light) {
    Path path = part.path().transformed(place);
    Colour colour = livery.of(part);
    Bounds at = path.bounds();
    if (narrow(at) < tall() * 0.06 || SOFT.contains(part.tone())) {
      canvas.fill(path, Ink.down(at.top(), at.bottom(), colour.lighter(0.07), colour.darker(0.06)));
      return;
    }
    boolean dark = colour.lightness() < 0.32;
    double depth = narrow(at) < tall() * 0.3 ? 0.55 : 1;
    Colour sky = colour.lighter(dark ? 0.10 : 0.15).mix(Colour.WHITE, dark ? 0.05 : 0.22);
    Colour horizon = colour.darker(dark ? 0.03 : 0.17 * depth).mix(light.dark(), 0.32 * depth);
    canvas.fill(path, new Ink.Linear(at.left(), at.top(), at.left() + at.width() * 0.12, at.bottom(), List.of(
        new Stop(0, sky), new Stop(0.44, colour), new Stop(0.56, horizon), new Stop(0.575, colour.mix(light.left(), 0.55 * depth)),
        new Stop(0.8, colour.mix(light.left(), 0.30)), new Stop(1, colour.mix(light.right(), 0.35).lighter(0.04)))));
    double shine = narrow(at);
    canvas.clipped(path, () -> canvas.fill(Path.ellipse(at.left() + at.width() * 0.30, at.top() + at.height() * 0.17, shine * 0.34,
        shine * 0.15),
        Ink.radial(at.left() + at.width() * 0.30, at.top() + at.height() * 0.17, shine * 0.34,
            Colour.WHITE.alpha(dark ? 0.35 : 0.85), Colour.WHITE.alpha(0.0))));
  }

  /** A plain colour towards the light, and lines of shade across it as a screen has them. */
  private void lined(Motif.Part part, Light light) {
    Path path = part.path().transformed(place);
    Colour colour = livery.of(part).saturated(1.2);
    Bounds at = path.bounds();
    canvas.fill(path, Ink.linear(box.left(), box.top(), box.right(), box.bottom(), colour.mix(light.left(), 0.32), colour,
        colour.mix(light.right(), 0.30)));
    if (narrow(at) < tall() * 0.06) {
      return;
    }
    double pitch = tall() * 0.036;
    var lines = Path.begin();
    for (double y = box.top() + Math.ceil((at.top() - box.top()) / pitch) * pitch; y < at.bottom(); y += pitch) {
      double down = (y - box.top()) / box.height();
      lines.rectangle(at.left(), y, at.width(), pitch * Math.max(0, Math.min(0.6, (down - 0.18) * 0.8)));
    }
    canvas.clipped(path, () -> canvas.fill(lines.build(), colour.darker(0.17).mix(light.dark(), 0.3)));
    canvas.stroke(path, Stroke.round(tall() * 0.007), Ink.of(light.dark().alpha(0.7)), Blend.NORMAL);
  }

  /** A plain colour, a hard shade, and a line around it. */
  private void inked(Motif.Part part) {
    Path path = part.path().transformed(place);
    Colour colour = livery.of(part).saturated(1.12);
    double turn = Math.min(narrow(path.bounds()) * 0.16, tall() * 0.04);
    canvas.fill(path, colour);
    if (narrow(path.bounds()) < tall() * 0.05 || part.tone() == Tone.DARK) {
      return;
    }
    canvas.clipped(path, () -> {
      canvas.fill(path, colour.darker(0.13).turned(-12));
      canvas.fill(path.transformed(Transform.move(-turn, -turn * 0.8)), colour);
    });
    canvas.stroke(path, Stroke.round(Math.max(2, tall() * 0.0095)), Ink.of(LINE), Blend.NORMAL);
  }

  /** A printer's dots, larger towards the lower right. */
  private void dots(List<Motif.Part> parts) {
    if (parts.isEmpty()) {
      return;
    }
    double pitch = tall() * 0.03;
    var dots = Path.begin();
    for (int row = 0; row * pitch * 0.5 < box.height(); row++) {
      for (double x = box.left() + (row % 2) * pitch / 2; x < box.right(); x += pitch) {
        double y = box.top() + row * pitch * 0.5;
        double shade = ((x - box.left()) / box.width() * 0.75 + (y - box.top()) / box.height() - 0.62) * 0.62;
        double r = Math.min(0.31, shade) * pitch;
        if (r > pitch * 0.05) {
          dots.ellipse(x, y, r, r);
        }
      }
    }
    var flat = Path.begin();
    parts.forEach(part -> flat.add(part.path()));
    canvas.clipped(flat.build().transformed(place), () -> canvas.fill(dots.build(), LINE.alpha(0.34)));
  }
}
