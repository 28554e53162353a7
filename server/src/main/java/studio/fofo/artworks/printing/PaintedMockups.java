package studio.fofo.artworks.printing;

import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworksErrors;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.MockupRequest;
import studio.fofo.artworks.Mockups;
import studio.fofo.artworks.PaintingThreads.Urgency;
import studio.fofo.artworks.PaintingThreads;
import studio.fofo.kernel.Refusal;
import studio.fofo.painter.MockupScene.Product;
import studio.fofo.painter.MockupScene.View;
import studio.fofo.painter.MockupScene;
import studio.fofo.painter.MockupStudio;

/** {@link Mockups} by our painter. */
@Service
class PaintedMockups implements Mockups {

  private static final long MOST_PREVIEW_BYTES = 32L << 20;

  /** The cache key of a preview. */
  private record Asked(ArtworkId artwork, MockupScene scene, Design design) {}

  private final Originals originals;
  private final MockupStudio studio = new MockupStudio();
  private final PaintingThreads threads;
  private final KeptPaintings<Asked, byte[]> previews = new KeptPaintings<>(MOST_PREVIEW_BYTES, (asked, webp) -> webp.length);

  PaintedMockups(Originals originals, PaintingThreads threads) {
    this.originals = originals;
    this.threads = threads;
  }

  @Override
  public byte[] render(ArtworkId id, MockupRequest request, Use use) {
    var artwork = originals.require(id);
    var scene = scene(request);
    var width = width(use);
    Supplier<byte[]> painting = () -> painted(artwork, request.design(), scene, width);
    return switch (use) {
      case SHOP_WINDOW -> threads.paint(Urgency.BACKGROUND, painting);
      case PREVIEW -> previews.get(new Asked(id, scene, request.design()),
          () -> threads.paint(Urgency.toShow(artwork), artwork.owner(), painting));
    };
  }

  @Override
  public byte[] small(byte[] mockup) {
    return threads.paint(Urgency.BACKGROUND, () -> studio.smaller(mockup, SMALL));
  }

  private byte[] painted(Artwork artwork, Design design, MockupScene scene, int width) {
    var emblem = originals.isEmblem(artwork, design);
    var art = originals.painting(artwork, emblem).map(painting -> painting.printedRaster(emblem))
        .orElseGet(() -> WholePixels.enlarged(originals.pixels(artwork), width));
    return studio.render(art, emblem, scene, width);
  }

  private static int width(Use use) {
    return switch (use) {
      case SHOP_WINDOW -> 1200;
      case PREVIEW -> 800;
    };
  }

  private static MockupScene scene(MockupRequest request) {
    var product = named(request.blank(), List.of(Product.values()), "blank");
    var view = isUsual(request.view(), product) ? product.views().getFirst()
        : named(request.view(), product.views(), "view of a " + request.blank());
    return new MockupScene(product, view, Colours.hex(request.colour()), request.area());
  }

  /** Every blank has a "front": the way it is usually shown. */
  private static boolean isUsual(String view, Product product) {
    return view.equals("front") && !product.views().contains(View.FRONT);
  }

  private static <E extends Enum<E>> E named(String word, List<E> known, String what) {
    return known.stream().filter(candidate -> candidate.name().toLowerCase(Locale.ROOT).equals(word)).findFirst()
        .orElseThrow(() -> new Refusal(ArtworksErrors.MOCKUP_SCENE_UNKNOWN, "\"" + word + "\" is no " + what + "; there are "
            + known.stream().map(candidate -> candidate.name().toLowerCase(Locale.ROOT)).collect(Collectors.joining(", "))));
  }
}
