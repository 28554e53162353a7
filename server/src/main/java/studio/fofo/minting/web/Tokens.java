package studio.fofo.minting.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.drop.Pieces;
import studio.fofo.minting.holding.Holding;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.holding.Token;
import studio.fofo.minting.holding.Transfer;
import studio.fofo.minting.web.KnownTokens.Known;
import studio.fofo.minting.web.TokenView.EventView;
import studio.fofo.minting.web.TokenView.RoyaltyView;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the views of tokens from their mint or edition, metadata and transfers. */
@Component
class Tokens {

  private final KnownTokens rows;
  private final Holdings holdings;
  private final Pieces pieces;
  private final ContentStore content;
  private final JsonMapper json;

  Tokens(KnownTokens rows, Holdings holdings, Pieces pieces, ContentStore content, JsonMapper json) {
    this.rows = rows;
    this.holdings = holdings;
    this.pieces = pieces;
    this.content = content;
    this.json = json;
  }

  /** A token with its history; empty if nobody has ever held it. */
  Optional<TokenView> find(Token token) {
    var history = holdings.history(token);
    return history.isEmpty() ? Optional.empty() : Optional.of(view(token, rows.of(List.of(token)), null, history));
  }

  /** A person's tokens, read with as many statements as a single one. */
  List<TokenView> held(List<Holding> held) {
    var known = rows.of(held.stream().map(Holding::token).toList());
    return held.stream().map(holding -> view(holding.token(), known, holding.quantity().toString(), null)).toList();
  }

  /** Tokens of one contract, read likewise. */
  List<TokenView> listed(List<Token> tokens) {
    var known = rows.of(tokens);
    return tokens.stream().map(token -> view(token, known, null, null)).toList();
  }

  private TokenView view(Token token, Known known, @Nullable String quantity, @Nullable List<Transfer> history) {
    var artworkId = known.artworkId(token);
    var isTakenDown = artworkId.filter(known.takenDown()::contains).isPresent();
    var artwork = artworkId.filter(id -> !isTakenDown).map(known.artworks()::get);
    var own = known.metadataCid(token);
    var cid = own.or(() -> known.collection(token).flatMap(collection -> pieces.shown(collection, token.tokenId())));
    var metadata = cid.filter(stored -> !isTakenDown).flatMap(content::get).map(bytes -> (JsonNode) json.readTree(bytes));
    return new TokenView(
        token.chainId(), token.contract().value(), token.tokenId().toString(), known.kind(token).standard(), known.kind(token),
        Optional.ofNullable(known.owners().get(token)).map(Address::value).orElse(null), name(token, known, cid, metadata),
        artwork.map(Artwork::imageUrl).or(() -> own.isPresent() ? Optional.empty() : metadata.flatMap(Tokens::picture)).orElse(null),
        artwork.map(shown -> shown.imageCid().toString()).orElse(null),
        history == null ? null : metadata.orElse(null), uri(token, known, cid).orElse(null),
        known.supplies().getOrDefault(token, BigInteger.ZERO).toString(),
        royalty(token, known), artworkId.map(ArtworkId::value).orElse(null),
        known.collection(token).map(collection -> collection.id().value()).orElse(null),
        known.mint(token).map(made -> made.id().value()).orElse(null), quantity,
        isTakenDown ? true : null, history == null ? null : history.stream().map(Tokens::event).toList());
  }

  /** Pieces that all show the same are told apart by their numbers. */
  private static String name(Token token, Known known, Optional<Cid> shown, Optional<JsonNode> metadata) {
    var isHidden = known.metadataCid(token).isEmpty() && known.collection(token).filter(own -> own.placeholder().equals(shown)).isPresent();
    var number = "#" + token.tokenId();
    return metadata.map(document -> document.path("name").asString("")).map(name -> isHidden ? name + " " + number : name).orElse(number);
  }

  /** As the contract says it. Revealed pieces are named by their folder. */
  private static Optional<String> uri(Token token, Known known, Optional<Cid> shown) {
    var folder = known.collection(token).filter(own -> known.isNumbered(token)).flatMap(Collection::revealed);
    return folder.map(directory -> directory.uri() + "/" + token.tokenId() + ".json").or(() -> shown.map(Cid::uri));
  }

  /** Numbered pieces have no artwork: what they show is in their metadata. */
  private static Optional<String> picture(JsonNode metadata) {
    return Optional.of(metadata.path("image").asString("")).filter(image -> image.startsWith("ipfs://"))
        .map(image -> "/ipfs/" + image.substring("ipfs://".length()));
  }

  /** Pieces without a creator of their own pay the collection's. */
  private static @Nullable RoyaltyView royalty(Token token, Known known) {
    var edition = Optional.ofNullable(known.editions().get(token));
    var drop = Optional.ofNullable(known.drops().get(token));
    var collection = known.collection(token);
    return known.mint(token).map(mint -> new RoyaltyView(mint.recipient().value(), mint.royalty().value()))
        .or(() -> edition.filter(twin -> twin.royaltyBps() > 0).map(twin -> new RoyaltyView(twin.creator().value(), twin.royaltyBps())))
        .or(() -> drop.map(work -> new RoyaltyView(work.creator().value(), work.royalty().value())))
        .or(() -> collection.filter(own -> drop.isEmpty() && own.royalty().part().value() > 0)
            .map(own -> new RoyaltyView(own.royalty().receiver().value(), own.royalty().part().value())))
        .orElse(null);
  }

  private static EventView event(Transfer transfer) {
    return new EventView(transfer.type(), transfer.minedAt(), transfer.sender().value(), transfer.recipient().value(),
        transfer.quantity().toString(), transfer.txHash());
  }
}
