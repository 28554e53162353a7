package studio.fofo.painter.style.meme;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import studio.fofo.painter.lettering.Face;
import studio.fofo.painter.lettering.Lettering;
import studio.fofo.painter.style.Scene;
import studio.fofo.painter.surface.Blend;
import studio.fofo.painter.surface.Bounds;
import studio.fofo.painter.surface.Colour;
import studio.fofo.painter.surface.Ink;
import studio.fofo.painter.surface.Path;
import studio.fofo.painter.surface.Stroke;

/** The words of a meme, and their typesetting. */
final class Captions {

  private final Scene scene;
  private final List<String> asked;
  private final String prompt;

  Captions(Scene scene) {
    this.scene = scene;
    this.asked = scene.reading().lettering()
        .map(words -> Arrays.stream(words.split("\\s*[/|]\\s*")).filter(part -> !part.isBlank()).toList()).orElse(List.of());
    this.prompt = scene.spoken();
  }

  /** The {@code index}-th quoted part, or otherwise the fallback, in capitals that can be drawn. */
  String part(int index, String otherwise) {
    String words = Lettering.drawable((index < asked.size() ? asked.get(index) : otherwise).toUpperCase(Locale.ROOT), Face.CAPTION);
    return words.isEmpty() ? Lettering.drawable(otherwise.toUpperCase(Locale.ROOT), Face.CAPTION) : words;
  }

  /** The person's words, short enough for a caption; the subject's name if none of them can be drawn. */
  String prompt() {
    String words = Lettering.drawable(prompt.toUpperCase(Locale.ROOT), Face.CAPTION);
    if (words.isEmpty()) {
      return scene.hero().title().toUpperCase(Locale.ROOT);
    }
    StringBuilder kept = new StringBuilder();
    for (String word : words.split(" ")) {
      if (kept.length() + word.length() > 54) {
        break;
      }
      kept.append(kept.isEmpty() ? "" : " ").append(word);
    }
    return kept.isEmpty() ? words.substring(0, Math.min(24, words.length())) : kept.toString();
  }

  String pick(String trait, String... choices) {
    return scene.chance("caption-" + trait).pick(choices);
  }

  /** White capitals with a black edge, as large as the box allows. */
  void outlined(String words, Bounds box, int lines) {
    Path letters = Lettering.fitted(words, Face.CAPTION, box, lines, box.height());
    double edge = Math.max(5, Math.min(15, letters.bounds().height() * 0.11));
    scene.canvas().stroke(letters, Stroke.round(edge), Ink.of(Toon.INK), Blend.NORMAL);
    scene.canvas().fill(letters, Colour.WHITE);
  }

  /** Dark words on a light ground. */
  void plain(String words, Bounds box, int lines) {
    scene.canvas().fill(Lettering.fitted(words, Face.CAPTION, box, lines, 120), Toon.INK);
  }
}
