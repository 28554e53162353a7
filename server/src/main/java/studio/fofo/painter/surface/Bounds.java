package studio.fofo.painter.surface;

/** An upright rectangle in units. */
public record Bounds(double left, double top, double right, double bottom) {

  public double width() {
    return right - left;
  }

  public double height() {
    return bottom - top;
  }

  public double centreX() {
    return (left + right) / 2;
  }

  public double centreY() {
    return (top + bottom) / 2;
  }

  public Bounds inset(double margin) {
    return new Bounds(left + margin, top + margin, right - margin, bottom - margin);
  }

  public Bounds joined(Bounds other) {
    return new Bounds(
        Math.min(left, other.left), Math.min(top, other.top),
        Math.max(right, other.right), Math.max(bottom, other.bottom));
  }

  /** The intersection; without width or height if there is none. */
  public Bounds overlap(Bounds other) {
    double from = Math.max(left, other.left);
    double down = Math.max(top, other.top);
    return new Bounds(from, down, Math.max(from, Math.min(right, other.right)), Math.max(down, Math.min(bottom, other.bottom)));
  }

  public Path path() {
    return Path.rectangle(left, top, width(), height());
  }
}
