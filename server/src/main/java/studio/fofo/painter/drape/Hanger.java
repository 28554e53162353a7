package studio.fofo.painter.drape;

/** A wooden hanger's shoulders, with the air that keeps front and back apart. */
record Hanger() implements Form {

  private static final double[] MIDDLE = {0, -1.6, 0};
  private static final double WIDE = 21;
  private static final double DROP = 7.2;
  private static final double AIR = 0.9;

  @Override
  public double distance(double x, double y, double z) {
    double[] tip = {x < 0 ? -WIDE : WIDE, -DROP, 1.2};
    double wood = Form.rod(x, y, z, MIDDLE, tip, 1.1, 1.9);
    double below = Math.max(Math.abs(z) - AIR - 0.5 * StrictMath.cos(x / 4.2) * Math.min(1, -y / 60), Math.max(Math.abs(x) - 23, y + 5));
    return Form.joined(wood, below, 1);
  }
}
