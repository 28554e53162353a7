package studio.fofo.minting.twin;

import java.util.Map;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Artworks;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.minting.Mint;
import studio.fofo.minting.Mints;
import studio.fofo.minting.mint.Metadata;
import studio.fofo.storage.ContentStore;

/** The editions of products' twins, created from the artwork when the first twin is requested. */
class TwinEditions {

  private static final int USUAL_ROYALTY = 500;
  private static final int LONGEST_NAME = 60;

  private final TwinRows twins;
  private final Mints mints;
  private final Artworks artworks;
  private final Users users;
  private final ContentStore content;
  private final Metadata metadata;

  TwinEditions(TwinRows twins, Mints mints, Artworks artworks, Users users, ContentStore content, Metadata metadata) {
    this.twins = twins;
    this.mints = mints;
    this.artworks = artworks;
    this.users = users;
    this.content = content;
    this.metadata = metadata;
  }

  Edition of(Twin twin) {
    return twins.edition(twin.chainId(), twin.productKey()).orElseGet(() -> newEdition(twin));
  }

  private Edition newEdition(Twin twin) {
    var artwork = artworks.find(twin.artworkId()).orElseThrow();
    var mint = mints.ofArtwork(artwork.id());
    var name = mint.map(Mint::name).orElseGet(() -> shortened(artwork)) + " · twin";
    var cid = content.putRaw(metadata.of(artwork, name, "The digital twin of a printed piece from FOFO Studio.",
        Map.of("product", twin.productKey())));
    artworks.guard(artwork.id(), cid.toString(), true);
    var creator = users.wallet(artwork.owner());
    return twins.edition(twin.chainId(), twin.productKey(), artwork.id(), cid, creator.orElse(Address.ZERO),
        creator.isEmpty() ? 0 : mint.map(known -> known.royalty().value()).orElse(USUAL_ROYALTY));
  }

  private static String shortened(Artwork artwork) {
    var prompt = artwork.prompt();
    return prompt.length() <= LONGEST_NAME ? prompt : prompt.substring(0, LONGEST_NAME).strip() + "…";
  }
}
