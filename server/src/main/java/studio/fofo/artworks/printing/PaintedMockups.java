package studio.fofo.artworks.printing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.MockupRequest;
import studio.fofo.artworks.Mockups;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.artworks.ArtworkErrors;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupScene.Product;
import studio.fofo.painter.MockupScene.View;
import studio.fofo.painter.MockupStudio;

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
  public byte[] render(ArtworkId id, MockupRequest request, Use use) {
    var artwork = originals.require(id);
    var scene = scene(request);
    var width = width(use);
    var emblem = originals.isEmblem(artwork, request.design());
    return threads.paint(urgency(use), () -> {
      var art = originals.painting(artwork, emblem).map(painting -> painting.printedRaster(emblem))
          .orElseGet(() -> WholePixels.enlarged(originals.pixels(artwork), width));
      return studio.render(art, emblem, scene, width);
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

  private static MockupScene scene(MockupRequest request) {
    var product = named(request.blank(), List.of(Product.values()), "blank");
    var view = isUsual(request.view(), product) ? product.views().getFirst() : named(request.view(), product.views(), "view of a " + request.blank());
    return new MockupScene(product, view, Colours.hex(request.colour()), request.area());
  }

  /** Every blank has a "front": the way it is usually shown. */
  private static boolean isUsual(String view, Product product) {
    return view.equals("front") && !product.views().contains(View.FRONT);
  }

  private static <E extends Enum<E>> E named(String word, List<E> known, String what) {
    return known.stream().filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(ArtworkErrors.MOCKUP_SCENE_UNKNOWN, "\"" + word + "\" is no " + what + "; there are "
            + known.stream().map(candidate -> candidate.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
  }
}
