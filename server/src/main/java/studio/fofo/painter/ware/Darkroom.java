package studio.fofo.painter.ware;

/**
 * Light on a thing that stands on a sheet of paper, point by point of the picture: sphere tracing (Hart, 1996) with a large lamp, the sky's
 * light where it reaches, and mirrored lamps.
 */
final class Darkroom {

  private static final double FAR = 4000;
  private static final int STEPS = 120;
  private static final double NEAR_FLOOR = 260;
  private static final double KEY_SHARE = 0.62;
  private static final double SKY_SHARE = 0.56;
  /** What paper throws back, as a share of what falls on it. */
  private static final double PAPER = 0.42;

  /** One point: whether it is the thing, and its matt and its mirrored light. */
  record Dot(boolean isThing, double shade, double sheen) {
    private static final Dot PAPER = new Dot(false, 0, 0);
  }

  private final Solid solid;
  private final Eye eye;
  private final Vector place;

  Darkroom(Solid solid, Eye eye) {
    this.solid = solid;
    this.eye = eye;
    this.place = eye.place();
  }

  Dot at(double x, double y, int set) {
    Vector ray = eye.ray(x, y);
    double far = marched(place, ray, 0, FAR, STEPS);
    if (far >= FAR) {
      return Dot.PAPER;
    }
    Vector point = place.along(ray, far);
    Vector normal = normal(point);
    Vector above = point.along(normal, 0.15);
    return new Dot(true, matt(above, normal, set), mirrored(above, normal, ray));
  }

  /** How much of the paper's light is missing at a point of the picture where the thing is not, as a share. */
  double shadow(double x, double y, int set) {
    Vector ray = eye.ray(x, y);
    Vector ground = place.along(ray, -place.y() / ray.y());
    double away = ray.y() < 0 ? distance(ground) : NEAR_FLOOR;
    if (away >= NEAR_FLOOR) {
      return 0;
    }
    Vector up = new Vector(0, 1, 0);
    double lit = Math.min(1, matt(ground.along(up, 0.1), up, set) / open(up, set));
    return (1 - lit) * Math.clamp((NEAR_FLOOR - away) / 60, 0, 1);
  }

  private double distance(Vector point) {
    Vector p = point.turned(-eye.turn());
    return solid.distance(p.x(), p.y(), p.z());
  }

  /** How far a ray goes until it meets the thing; {@code most} if it does not. */
  private double marched(Vector from, Vector ray, double start, double most, int steps) {
    double far = start;
    for (int i = 0; i < steps && far < most; i++) {
      double free = distance(from.along(ray, far));
      if (free < 0.01 + far * 2e-5) {
        return far;
      }
      far += Math.max(0.02, free * 0.9);
      if (free > 3000) {
        return most;
      }
    }
    return far < most && distance(from.along(ray, far)) < 1 ? far : most;
  }

  private Vector normal(Vector p) {
    double e = 0.06;
    return new Vector(distance(new Vector(p.x() + e, p.y(), p.z())) - distance(new Vector(p.x() - e, p.y(), p.z())),
        distance(new Vector(p.x(), p.y() + e, p.z())) - distance(new Vector(p.x(), p.y() - e, p.z())),
        distance(new Vector(p.x(), p.y(), p.z() + e)) - distance(new Vector(p.x(), p.y(), p.z() - e))).unit();
  }

  /** A share of 1, which a white surface may exceed. */
  private double matt(Vector point, Vector normal, int set) {
    double key = 0;
    for (Vector lamp : Lamps.key(set)) {
      double facing = normal.dot(lamp);
      key += facing > 0 && isFree(point, lamp, 400) ? facing : 0;
    }
    double sky = 0;
    for (Vector from : Lamps.dome(normal, set)) {
      double free = marched(point, from, 0.6, 130, 24);
      sky += free >= 130 ? sky(from) : 0.30 * Math.min(1, free / 130);
    }
    return KEY_SHARE * key / Lamps.key(set).length + SKY_SHARE * sky / Lamps.dome(normal, set).length;
  }

  private double open(Vector normal, int set) {
    double key = 0;
    for (Vector lamp : Lamps.key(set)) {
      key += Math.max(0, normal.dot(lamp));
    }
    double sky = 0;
    for (Vector from : Lamps.dome(normal, set)) {
      sky += sky(from);
    }
    return KEY_SHARE * key / Lamps.key(set).length + SKY_SHARE * sky / Lamps.dome(normal, set).length;
  }

  /** From above the sky's light, from below what paper throws back. */
  private double sky(Vector from) {
    return from.y() >= 0 ? Lamps.sky(from) : PAPER;
  }

  private boolean isFree(Vector from, Vector ray, double reach) {
    return marched(from, ray, 0.6, reach, 40) >= reach;
  }

  private double mirrored(Vector point, Vector normal, Vector ray) {
    Solid.Gloss gloss = solid.gloss();
    Vector out = ray.mirrored(normal);
    double graze = StrictMath.pow(1 - Math.clamp(-ray.dot(normal), 0, 1), 5);
    double share = gloss.facing() + (gloss.grazing() - gloss.facing()) * graze;
    double free = marched(point, out, 0.6, 120, 30);
    return share * (free >= 120 ? Lamps.mirrored(out, gloss.rough()) : 0.35 * Math.min(1, free / 60));
  }
}
