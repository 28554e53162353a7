package studio.fofo.painter.style.meme;

import studio.fofo.painter.motif.Livery;
import studio.fofo.painter.motif.Motif;
import studio.fofo.painter.motif.Wardrobe;
import studio.fofo.painter.random.Chance;
import studio.fofo.painter.style.Arrangement;
import studio.fofo.painter.style.Cast;
import studio.fofo.painter.style.Entourage;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;
import studio.fofo.painter.surface.Transform;

/** The hero as a cartoon: thick outline, plain colours, and a mood put on its face. */
final class Toon {

  /** The facial expression. */
  enum Mood { PLAIN, SMUG, SWEATING, CRYING, SHADES, LASER, HAPPY, ANGRY }

  static final Colour INK = Colour.of("#14121c");

  private final Scene scene;
  private final Canvas canvas;

  Toon(Scene scene) {
    this.scene = scene;
    this.canvas = scene.canvas();
  }

  /** The bust, with its foot at {@code bottom}; {@code mirrored} looks the other way, {@code turn} selects other colours. */
  void bust(double x, double bottom, double boxWidth, double boxHeight, Mood mood, boolean mirrored, int turn) {
    if (turn == 0) {
      entourage(x, bottom, boxWidth, boxHeight);
    }
    draw(Wardrobe.bust(scene.hero()), x, bottom, boxWidth, boxHeight, mood, mirrored, turn);
  }

  /** The requested number of busts, at most five, close together: the hero in front, the others smaller behind its shoulders. */
  void crew(double x, double bottom, double boxWidth, double boxHeight, Mood mood, boolean mirrored) {
    int count = Math.min(5, scene.heroCount());
    for (int i = count - 1; i > 0; i--) {
      double side = (i % 2 == 1 ? -1 : 1) * ((i + 1) / 2);
      double size = 0.86 - 0.1 * ((i + 1) / 2);
      bust(x + side * boxWidth * 0.27, bottom, boxWidth * 0.66, boxHeight * size, mood, mirrored, i);
    }
    bust(x, bottom, boxWidth * (count > 1 ? 0.72 : 1), boxHeight * (count > 1 ? 0.84 : 1), mood, mirrored, 0);
  }

  /** An emblem's bust: the complete hero lies within the box, with its companions in the corners in front of it. */
  void emblem(double x, double bottom, double boxWidth, double boxHeight, Mood mood, int turn) {
    draw(Wardrobe.bust(scene.hero()).inFull(), x, bottom, boxWidth, boxHeight, mood, false, turn);
    if (turn == 0) {
      Entourage.inCorners(scene, bottom).forEach(extra -> companion(extra, boxHeight));
    }
  }

  /** The prompt's further subjects; drawn before the hero. */
  private void entourage(double x, double bottom, double boxWidth, double boxHeight) {
    Entourage.around(scene, x, bottom, boxWidth, boxHeight).forEach(extra -> companion(extra, boxHeight));
  }

  /** With the same thick outline as the hero. */
  private void companion(Entourage.Extra extra, double boxHeight) {
    canvas.stroke(extra.motif().silhouette().transformed(extra.place()), Stroke.round(Math.max(6, boxHeight * 0.03)), Ink.of(INK),
        Blend.NORMAL);
    Cast.plain(canvas, extra.motif(), extra.place(), extra.motif().naturalLivery());
  }

  private void draw(Motif motif, double x, double bottom, double boxWidth, double boxHeight, Mood mood, boolean mirrored, int turn) {
    Chance pose = scene.chance("pose" + motif.name() + turn + mood);
    Transform upright = Transform.move(x + boxWidth * pose.between(-0.025, 0.025), bottom).turn(pose.between(-3.2, 3.2))
        .times(Arrangement.standing(motif, 0, 0, boxWidth, boxHeight * pose.between(0.97, 1.03)));
    Transform place = mirrored ? new Transform(-1, 0, 0, 1, 2 * x, 0).times(upright) : upright;
    Path outline = motif.silhouette().transformed(place);
    double line = Math.max(4, boxHeight * 0.022);
    canvas.stroke(outline, Stroke.round(line * 2), Ink.of(INK), Blend.NORMAL);
    Cast.plain(canvas, motif, place, livery(turn));
    if (motif.face().isPresent() || !motif.traits().contains(Motif.Trait.EYED)) {
      express(motif.face().map(there -> there.placed(place)).orElseGet(() -> drawnFace(motif.leader().transformed(place), mood)), mood);
    }
  }

  private Livery livery(int turn) {
    Livery own = scene.livery(scene.hero(), scene.heroColour(), 0).clothed(scene.palette().light(turn).atLightness(0.55));
    return turn == 0 ? own
        : Livery.of(scene.hero().natural().get(0).turned(70 * turn), scene.hero().natural().get(1), scene.hero().natural().get(2))
            .clothed(scene.palette().light(turn).atLightness(0.5)).beside(own.others());
  }

  /** Subjects without a face get one: round eyes and a mouth. */
  private Motif.Face drawnFace(Path outline, Mood mood) {
    Bounds box = outline.bounds();
    double x = box.centreX();
    double y = box.top() + box.height() * 0.46;
    double r = Math.min(box.width(), box.height()) * 0.115;
    for (int side = -1; side <= 1; side += 2) {
      Path eye = Path.circle(x + side * r * 1.15, y, r);
      canvas.fill(eye, Colour.WHITE);
      canvas.stroke(eye, r * 0.2, INK);
      canvas.fill(Path.circle(x + side * r * 1.15 + r * 0.18, y + r * 0.15, r * 0.46), INK);
    }
    Path mouth = mood == Mood.CRYING || mood == Mood.SWEATING || mood == Mood.ANGRY
        ? Path.begin().arc(x, y + r * 3.1, r * 1.1, 205, 335).build() : Path.begin().arc(x, y + r * 1.4, r * 1.1, 20, 160).build();
    canvas.stroke(mouth, r * 0.3, INK);
    return new Motif.Face(x, y, y - r * 1.9, r * 2.3);
  }

  private void express(Motif.Face face, Mood mood) {
    double x = face.x();
    double y = face.eyes();
    double half = face.half();
    switch (mood) {
      case PLAIN, HAPPY -> {}
      case SMUG -> brows(x, y, half, 0.16);
      case ANGRY -> brows(x, y, half, -0.22);
      case SWEATING -> {
        drop(x + half * 1.12, y - half * 0.35, half * 0.20, Colour.of("#6fd3ff"));
        drop(x - half * 1.05, y - half * 0.75, half * 0.16, Colour.of("#6fd3ff"));
        drop(x + half * 0.75, y - half * 1.05, half * 0.13, Colour.of("#6fd3ff"));
        brows(x, y, half, 0.2);
      }
      case CRYING -> {
        for (int side = -1; side <= 1; side += 2) {
          double at = x + side * half * 0.52;
          Path tear = Path.begin(at - half * 0.10, y + half * 0.12).lineTo(at + half * 0.10, y + half * 0.12)
              .curveTo(at + half * 0.20, y + half * 0.7, at + half * 0.22, y + half * 1.1, at + half * 0.2, y + half * 1.5)
              .lineTo(at - half * 0.2, y + half * 1.5)
              .curveTo(at - half * 0.22, y + half * 1.1, at - half * 0.2, y + half * 0.7, at - half * 0.1, y + half * 0.12).close().build();
          canvas.fill(tear, Ink.down(y, y + half * 1.5, Colour.of("#bfeaff"), Colour.of("#4cbcff")));
        }
        brows(x, y, half, 0.28);
      }
      case SHADES -> shades(x, y, half);
      case LASER -> {
        for (int side = -1; side <= 1; side += 2) {
          double at = x + side * half * 0.5;
          Path beam = Path.polygon(at, y - half * 0.07, at, y + half * 0.07, at + 1600, y + 620, at + 1600, y + 480);
          canvas.fill(beam, Ink.of(Colour.of("#ff2020").alpha(0.75)), Blend.NORMAL);
          canvas.fill(Path.circle(at, y, half * 0.42),
              Ink.radial(at, y, half * 0.42, Colour.WHITE, Colour.of("#ff5040"), Colour.of("#ff2020").alpha(0.0)));
        }
      }
    }
  }

  private void brows(double x, double y, double half, double lift) {
    for (int side = -1; side <= 1; side += 2) {
      double inner = x + side * half * 0.20;
      double outer = x + side * half * 0.85;
      double base = y - half * 0.50;
      canvas.stroke(Path.line(inner, base - half * lift, outer, base + half * lift), Math.max(4, half * 0.14), INK);
    }
  }

  private void shades(double x, double y, double half) {
    var glass = Path.begin();
    for (int side = -1; side <= 1; side += 2) {
      double in = x + side * half * 0.08;
      double out = x + side * half * 0.98;
      glass.moveTo(in, y - half * 0.22).lineTo(out, y - half * 0.28).lineTo(out - side * half * 0.06, y + half * 0.16)
          .curveTo(out - side * half * 0.35, y + half * 0.42, in + side * half * 0.12, y + half * 0.34, in, y - half * 0.02).close();
    }
    canvas.fill(glass.build().with(Path.polygon(x - half * 1.1, y - half * 0.32, x + half * 1.1, y - half * 0.32, x + half * 1.1,
        y - half * 0.16, x - half * 1.1, y - half * 0.16)), INK);
    for (int side = -1; side <= 1; side += 2) {
      double at = x + side * half * 0.5;
      canvas.fill(Path.polygon(at - half * 0.22, y - half * 0.12, at, y - half * 0.12, at - half * 0.16, y + half * 0.14, at - half * 0.34,
          y + half * 0.14), Colour.WHITE.alpha(0.75));
    }
  }

  private void drop(double x, double y, double r, Colour colour) {
    Path drop = Path.begin(x, y - r * 2).curveTo(x + r * 0.4, y - r, x + r, y - r * 0.4, x + r, y + r * 0.2)
        .curveTo(x + r, y + r * 1.2, x - r, y + r * 1.2, x - r, y + r * 0.2).curveTo(x - r, y - r * 0.4, x - r * 0.4, y - r, x, y - r * 2)
        .close().build();
    canvas.fill(drop, colour);
    canvas.stroke(drop, r * 0.24, INK);
  }
}
