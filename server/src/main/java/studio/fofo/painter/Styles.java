package studio.fofo.painter;

import java.util.List;
import studio.fofo.painter.style.Style;
import studio.fofo.painter.style.cyberpunk.Cyberpunk;
import studio.fofo.painter.style.glitch.Glitch;
import studio.fofo.painter.style.meme.Meme;
import studio.fofo.painter.style.pixel.PixelArt;
import studio.fofo.painter.style.vaporwave.Vaporwave;

/** All styles, in the order in which they are offered. A new style is one more line here. */
final class Styles {

  static final List<Style> ALL = List.of(new Cyberpunk(), new PixelArt(), new Glitch(), new Vaporwave(), new Meme());

  private Styles() {}
}
