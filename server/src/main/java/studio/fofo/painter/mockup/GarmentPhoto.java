package studio.fofo.painter.mockup;

import studio.fofo.painter.Placement;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Canvas;
import studio.fofo.painter.surface.Colour;

/** A rendered garment of size M, with its print at true size. */
final class GarmentPhoto implements BlankDrawing {

  private final ClothMaps maps;
  private final ClothPhoto photo;
  private final Setting setting;
  private final Bounds print;
  private final boolean hooded;

  private GarmentPhoto(String name, Setting setting, Bounds print, boolean hooded) {
    this.maps = ClothMaps.of(name);
    this.photo = new ClothPhoto(maps);
    this.setting = setting;
    this.print = print;
    this.hooded = hooded;
  }

  /** The print area is 12 × 16 inches; its top is where printers place it, a hand's breadth below the collar. */
  static GarmentPhoto tee(String view, Setting setting) {
    return new GarmentPhoto("tee-" + view, setting, new Bounds(-15.24, 15, 15.24, 55.64), false);
  }

  /** The print area is 12 inches square, above the pocket. */
  static GarmentPhoto hoodie(String view, Setting setting) {
    return new GarmentPhoto("hoodie-" + view, setting, new Bounds(-15.24, 13, 15.24, 43.48), true);
  }

  @Override
  public void below(Canvas canvas, Colour colour) {
    setting.draw(canvas);
  }

  @Override
  public ArtPlace place(double aspect) {
    Bounds area = Placement.whole(aspect, 1, print.width(), print.height()).art();
    return new ArtPlace(new Bounds(0, 0, 1, 1),
        (u, v) -> maps.seen(print.left() + area.left() + u * area.width(), print.top() + area.top() + v * area.height()));
  }

  @Override
  public void dressed(io.github.humbleui.skija.Canvas canvas, Colour colour, Runnable ink) {
    setting.shadow(canvas, photo);
    photo.draw(canvas, colour, ink);
  }

  @Override
  public void above(Canvas canvas, Colour colour) {
    if (hooded) {
      Drawstrings.draw(canvas, maps, colour);
    }
  }

  @Override
  public boolean photographed() {
    return true;
  }
}
