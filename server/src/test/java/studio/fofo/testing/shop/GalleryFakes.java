package studio.fofo.testing.shop;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.DigitalSource;
import studio.fofo.artworks.MockupRequest;
import studio.fofo.artworks.Mockups;
import studio.fofo.artworks.PrintFiles;
import studio.fofo.fulfilment.printfiles.PrintProofs;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintId;
import studio.fofo.minting.Mints;
import studio.fofo.painter.proof.Proof;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.storage.Cid;
import studio.fofo.testing.WithoutSamples;

/**
 * Stands in for those that make what the shop sells, so that its tests need no painter and no mints; its money is real, on a local chain.
 */
@TestConfiguration(proxyBeanMethods = false)
@Import({Shop.class, Till.class, WithoutSamples.class})
public class GalleryFakes {

  @Bean
  @Primary
  Gallery gallery() {
    return new Gallery();
  }

  @Bean
  @Primary
  Mints noMints() {
    return new Mints() {
      @Override
      public Optional<Mint> find(MintId id) {
        return Optional.empty();
      }

      @Override
      public Optional<Mint> ofArtwork(ArtworkId artwork) {
        return Optional.empty();
      }
    };
  }

  @Bean
  @Primary
  Mockups writtenMockups() {
    return new Mockups() {
      @Override
      public byte[] render(ArtworkId artwork, MockupRequest scene, Use use) {
        return ("mockup of " + artwork + " on " + scene).getBytes(StandardCharsets.UTF_8);
      }

      @Override
      public byte[] small(byte[] mockup) {
        return ("small " + new String(mockup, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
      }
    };
  }

  /** Written print files are no pictures. */
  @Bean
  @Primary
  PrintProofs noProofs() {
    return (file, intent) -> new Proof(List.of(), Optional.empty());
  }

  @Bean
  @Primary
  PrintFiles writtenPrintFiles() {
    return (artwork, area, design) -> (design.word() + " print of " + artwork + " on " + area).getBytes(StandardCharsets.UTF_8);
  }

  @Bean
  @Primary
  TwinRequests twinRequests() {
    return new TwinRequests();
  }

  /** Artworks created by tests. */
  public static final class Gallery implements Artworks {

    private final Map<ArtworkId, Artwork> artworks = new ConcurrentHashMap<>();

    public Artwork hang(UserId owner, String style) {
      return hang(owner, style, "procedural");
    }

    public Artwork hang(UserId owner, String style, String engine) {
      var id = new ArtworkId(TypeId.next(ArtworkId.PREFIX).toString());
      var cid = Cid.parse("bafkreigh2akiscaildcqabsyg3dfr6chu3fgpregiymsck7e7aqa4s52zy");
      var artwork = new Artwork(id, owner, "a neon fox", "a neon fox, glowing", style, 7, engine, "1", "painter",
          DigitalSource.ALGORITHMIC_MEDIA, 1024, 1024, cid,
          "/media/image-" + id + ".webp", "/media/thumbnail-" + id + ".webp", Map.of(), "{}", Instant.EPOCH);
      artworks.put(id, artwork);
      return artwork;
    }

    @Override
    public Optional<Artwork> find(ArtworkId id) {
      return Optional.ofNullable(artworks.get(id));
    }

    @Override
    public Map<ArtworkId, Artwork> findAll(Collection<ArtworkId> ids) {
      return ids.stream().flatMap(id -> find(id).stream()).collect(Collectors.toMap(Artwork::id, Function.identity()));
    }

    @Override
    public Artwork requireOwned(ArtworkId id, UserId owner) {
      return find(id).filter(artwork -> artwork.owner().equals(owner))
          .orElseThrow(() -> new Refusal(HttpErrors.NOT_FOUND, "you have no artwork " + id));
    }

    @Override
    public boolean isTakenDown(ArtworkId id) {
      return false;
    }

    @Override
    public Set<ArtworkId> takenDown(Collection<ArtworkId> ids) {
      return ids.stream().filter(this::isTakenDown).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void requireFree(ArtworkId id) {}

    @Override
    public boolean keepUp(ArtworkId id) {
      return true;
    }

    @Override
    public void guard(ArtworkId id, String address, boolean tellsPrompt) {}

    @Override
    public void reveal(ArtworkId id) {}
  }
}
