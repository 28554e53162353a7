package studio.fofo.minting.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.Artworks;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.holding.Holdings.Place;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.web.TokenView.RoyaltyView;
import studio.fofo.storage.Cid;

/** Builds the views of collections from their rows, covers, creators' names and tokens. */
@Component
class CollectionViews {

  private final Artworks artworks;
  private final Users users;
  private final Holdings holdings;

  CollectionViews(Artworks artworks, Users users, Holdings holdings) {
    this.artworks = artworks;
    this.users = users;
    this.holdings = holdings;
  }

  CollectionView view(Collection collection) {
    return views(List.of(collection)).getFirst();
  }

  List<CollectionView> views(List<Collection> collections) {
    var covers = collections.stream().map(Collection::coverId).distinct().toList();
    var pictures = artworks.findAll(covers);
    var takenDown = artworks.takenDown(covers);
    var names = users.names(collections.stream().map(Collection::creator).distinct().toList());
    var minted = holdings.minted(collections.stream().flatMap(collection -> place(collection).stream()).collect(Collectors.toSet()));
    return collections.stream().map(collection -> {
      var cover = takenDown.contains(collection.coverId()) ? null : pictures.get(collection.coverId());
      return view(collection, cover, names.getOrDefault(collection.creator(), ""), place(collection).map(minted::get).orElse(0L));
    }).toList();
  }

  private CollectionView view(Collection collection, @Nullable Artwork cover, String creatorName, long minted) {
    return new CollectionView(collection.id().value(), collection.status(), collection.kind(), collection.chainId(),
        collection.address().map(Address::value).orElse(null), collection.owner().value(), collection.creator().value(), creatorName,
        collection.name(), collection.symbol(), collection.description(), collection.coverId().value(),
        cover == null ? null : cover.imageUrl(),
        minted,
        collection.maxSupply().orElse(null),
        new RoyaltyView(collection.royalty().receiver().value(), collection.royalty().part().value()),
        collection.contentCid().map(Cid::uri).orElse(null), collection.transferValidator().map(Address::value).orElse(null),
        collection.studioMints(), collection.txHash().orElse(null), collection.failure().orElse(null), collection.requestedAt());
  }

  private static Optional<Place> place(Collection collection) {
    return collection.address().map(address -> new Place(collection.chainId(), address));
  }
}
