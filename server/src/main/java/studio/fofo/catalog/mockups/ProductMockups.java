package studio.fofo.catalog.mockups;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.artworks.Mockups;
import studio.fofo.catalog.Blank;
import studio.fofo.catalog.BlankVariant;
import studio.fofo.catalog.Blanks;
import studio.fofo.catalog.Mockup;
import studio.fofo.catalog.Product;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;

/** Paints and stores a product's mockups, each in two sizes. The same pictures get the same URLs. */
@Component
@ConditionalOnRole(Role.AI)
class ProductMockups {

  private static final int MOST_COLOURS = 6;

  private final Blanks blanks;
  private final Artworks artworks;
  private final Mockups mockups;
  private final MediaStore media;

  ProductMockups(Blanks blanks, Artworks artworks, Mockups mockups, MediaStore media) {
    this.blanks = blanks;
    this.artworks = artworks;
    this.mockups = mockups;
    this.media = media;
  }

  /** One print area in one colour, with all its sizes. */
  private record Look(BlankVariant variant, List<String> sizes) {}

  List<Mockup> make(Product product) {
    var blank = blanks.require(product.blankId());
    var looks = looks(product, blank);
    var first = looks.getFirst().variant().colour();
    var made = new ArrayList<Mockup>();
    for (var view : blank.views()) {
      for (var look : looks) {
        var variant = look.variant();
        if (view.equals(blank.views().getFirst()) || variant.colour().equals(first)) {
          var picture = mockups.render(product.artworkId(), blank.scene(variant, view, product.design()), Mockups.Use.SHOP_WINDOW);
          made.add(new Mockup(kept(product.artworkId(), picture), kept(product.artworkId(), mockups.small(picture)), variant.colour(), view,
              look.sizes()));
        }
      }
    }
    return List.copyOf(made);
  }

  /** Stores a small size of each mockup that was made without one. */
  List<Mockup> completed(ArtworkId artwork, List<Mockup> older) {
    return older.stream().map(mockup -> mockup.smallUrl().equals(mockup.url()) ? completed(artwork, mockup) : mockup).toList();
  }

  /** With its small size, unless the file of the large one is lost or damaged. */
  private Mockup completed(ArtworkId artwork, Mockup older) {
    try {
      return media.find(new MediaUrl(older.url()))
          .map(large -> new Mockup(older.url(), kept(artwork, mockups.small(large.bytes())), older.colour(), older.view(), older.sizes()))
          .orElse(older);
    } catch (IllegalArgumentException damaged) {
      return older;
    }
  }

  /** Stores a picture of the artwork, guarded like it, and returns its URL. */
  private String kept(ArtworkId artwork, byte[] picture) {
    var url = media.put(Media.webp(picture)).path();
    artworks.guard(artwork, url, false);
    return url;
  }

  /** In the order of the variants, up to a maximum number of colours. */
  private static List<Look> looks(Product product, Blank blank) {
    var offered = product.variantIds().stream().flatMap(id -> blank.variant(id).stream()).toList();
    var colours = offered.stream().map(BlankVariant::colour).distinct().limit(MOST_COLOURS).toList();
    var alike = new LinkedHashMap<String, List<BlankVariant>>();
    offered.stream().filter(variant -> colours.contains(variant.colour()))
        .forEach(variant -> alike.computeIfAbsent(variant.colour() + "/" + blank.areaOf(variant).name(), look -> new ArrayList<>())
            .add(variant));
    return alike.values().stream().map(same -> new Look(same.getFirst(), same.stream().map(BlankVariant::size).toList())).toList();
  }
}
