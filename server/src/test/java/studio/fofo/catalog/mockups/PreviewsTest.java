package studio.fofo.catalog.mockups;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Design;
import studio.fofo.artworks.MockupRequest;
import studio.fofo.artworks.Mockups;
import studio.fofo.catalog.CatalogErrors;
import studio.fofo.catalog.CatalogSettings;
import studio.fofo.catalog.blanks.BlankFiles;
import studio.fofo.catalog.offering.OfferRules;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.testing.shop.GalleryFakes;
import tools.jackson.databind.json.JsonMapper;

/** Previews of one person do not block the painter for others. */
class PreviewsTest {

  private final GalleryFakes.Gallery gallery = new GalleryFakes.Gallery();
  private final CountDownLatch begun = new CountDownLatch(6);
  private final CountDownLatch painted = new CountDownLatch(1);
  private final Previews previewing = new Previews(gallery, new BlankFiles(new JsonMapper()),
      new OfferRules(new CatalogSettings(200, 10_000_000)), new Mockups() {
        @Override
        public byte[] render(ArtworkId artwork, MockupRequest scene, Use use) {
          return paint();
        }

        @Override
        public byte[] small(byte[] mockup) {
          throw new AssertionError("a preview has one size");
        }
      });

  @Test
  void paintsAtMostSixPerPersonAtATime() throws Exception {
    var busy = UserId.next();
    var artwork = gallery.hang(busy, "cyberpunk");
    var other = gallery.hang(UserId.next(), "cyberpunk");
    try (var askers = Executors.newVirtualThreadPerTaskExecutor()) {
      var asked = new ArrayList<Future<byte[]>>();
      for (var i = 0; i < 6; i++) {
        asked.add(askers.submit(() -> show(artwork)));
      }
      begun.await();
      assertThatThrownBy(() -> show(artwork)).isInstanceOfSatisfying(Refusal.class, refusal -> {
        assertThat(refusal.code()).isEqualTo(CatalogErrors.PRODUCT_PREVIEWS_TOO_MANY);
        assertThat(refusal.retryAfter()).isPresent();
      });
      var others = askers.submit(() -> show(other));
      painted.countDown();
      for (var preview : asked) {
        assertThat(preview.get()).hasSize(1);
      }
      assertThat(others.get()).hasSize(1);
      assertThat(show(artwork)).as("once they are painted").hasSize(1);
    }
  }

  private byte[] show(Artwork artwork) {
    return previewing.show(new Caller(artwork.owner(), Set.of(Caller.EVERYTHING), false),
        new Previews.Wish(artwork.id(), "tee-white-m", Optional.empty(), Optional.of(Design.PICTURE)));
  }

  private byte[] paint() {
    begun.countDown();
    try {
      painted.await();
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
    return new byte[1];
  }
}
