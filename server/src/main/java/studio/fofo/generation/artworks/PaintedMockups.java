package studio.fofo.generation.artworks;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import studio.fofo.generation.ArtworkId;
import studio.fofo.generation.GenerationErrors;
import studio.fofo.generation.MockupScene;
import studio.fofo.generation.Mockups;
import studio.fofo.generation.painter.MockupScene.Product;
import studio.fofo.generation.painter.MockupScene.View;
import studio.fofo.generation.painter.MockupStudio;
import studio.fofo.kernel.Refusal;

/** {@link Mockups} by our painter's studio. */
@Service
class PaintedMockups implements Mockups {

  private final Originals originals;
  private final MockupStudio studio = new MockupStudio();
  private final PaintingThreads threads;

  PaintedMockups(Originals originals, PaintingThreads threads) {
    this.originals = originals;
    this.threads = threads;
  }

  @Override
  public byte[] render(ArtworkId id, MockupScene scene, Use use) {
    var artwork = originals.require(id);
    var shown = scene(scene);
    var width = width(use);
    var emblem = originals.isEmblem(artwork, scene.design());
    return threads.paint(urgency(use), () -> {
      var art = originals.painting(artwork, emblem).map(painting -> painting.printedRaster(emblem))
          .orElseGet(() -> WholePixels.enlarged(originals.pixels(artwork), width));
      return studio.render(art, emblem, shown, width);
    });
  }

  private static int width(Use use) {
    return switch (use) {
      case SHOP_WINDOW -> 1200;
      case PREVIEW -> 800;
    };
  }

  private static PaintingThreads.Urgency urgency(Use use) {
    return switch (use) {
      case SHOP_WINDOW -> PaintingThreads.Urgency.BACKGROUND;
      case PREVIEW -> PaintingThreads.Urgency.PERSON_WAITING;
    };
  }

  private static studio.fofo.generation.painter.MockupScene scene(MockupScene scene) {
    var product = named(scene.blank(), List.of(Product.values()), "blank");
    var view = isUsual(scene.view(), product) ? product.views().getFirst() : named(scene.view(), product.views(), "view of a " + scene.blank());
    return new studio.fofo.generation.painter.MockupScene(product, view, Colours.hex(scene.colour()), PaintedPrintFiles.area(scene.area()));
  }

  /** Every blank has a "front": the way it is usually shown. */
  private static boolean isUsual(String view, Product product) {
    return view.equals("front") && !product.views().contains(View.FRONT);
  }

  private static <E extends Enum<E>> E named(String word, List<E> known, String what) {
    return known.stream().filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(GenerationErrors.MOCKUP_SCENE_UNKNOWN, "\"" + word + "\" is no " + what + "; there are "
            + known.stream().map(candidate -> candidate.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
  }
}
