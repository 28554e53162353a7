package studio.fofo.minting.web;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.kernel.Address;
import studio.fofo.minting.Mint;
import studio.fofo.minting.collection.Collection;
import studio.fofo.minting.collection.CollectionKind;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.holding.Holding;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.holding.Token;
import studio.fofo.minting.holding.TokenKind;
import studio.fofo.minting.holding.Transfer;
import studio.fofo.minting.mint.MintRows;
import studio.fofo.minting.twin.Edition;
import studio.fofo.minting.twin.TwinRows;
import studio.fofo.minting.web.TokenView.EventView;
import studio.fofo.minting.web.TokenView.RoyaltyView;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Builds the views of tokens from their mint or edition, metadata and transfers. */
@Component
class Tokens {

  private final MintRows mints;
  private final TwinRows twins;
  private final Holdings holdings;
  private final Artworks artworks;
  private final Collections collections;
  private final ContentStore content;
  private final Chains chains;
  private final JsonMapper json;

  Tokens(MintRows mints, TwinRows twins, Holdings holdings, Artworks artworks, Collections collections, ContentStore content, Chains chains,
      JsonMapper json) {
    this.mints = mints;
    this.twins = twins;
    this.holdings = holdings;
    this.artworks = artworks;
    this.collections = collections;
    this.content = content;
    this.chains = chains;
    this.json = json;
  }

  /** A token with its history; empty if nobody has ever held it. */
  Optional<TokenView> find(Token token) {
    var history = holdings.history(token);
    return history.isEmpty() ? Optional.empty() : Optional.of(view(token, known(List.of(token)), null, history));
  }

  /** A person's tokens, read with as many statements as a single one. */
  List<TokenView> held(List<Holding> held) {
    var known = known(held.stream().map(Holding::token).toList());
    return held.stream().map(holding -> view(holding.token(), known, holding.quantity().toString(), null)).toList();
  }

  /** Tokens of one contract, read likewise. */
  List<TokenView> listed(List<Token> tokens) {
    var known = known(tokens);
    return tokens.stream().map(token -> view(token, known, null, null)).toList();
  }

  /** The rows of some tokens. */
  private record Known(
      Map<Token, Address> owners, Map<Token, BigInteger> supplies, Map<Token, Mint> mints, Map<Token, Edition> editions,
      Map<Token, Collection> collections, Map<ArtworkId, Artwork> artworks, Set<ArtworkId> takenDown) {}

  private Known known(List<Token> tokens) {
    var inCollections = inCollections(tokens);
    var originals = tokens.stream().filter(token -> isOriginal(token, inCollections)).toList();
    var made = mints.ofTokens(tokens);
    // Numbers in other contracts are their owners' choice, and say nothing of the editions of products.
    var editions = twins.ofTokens(tokens.stream().filter(token -> isOf(Contracts.EDITIONS, token)).toList());
    var shown = Stream.concat(made.values().stream().map(Mint::artworkId), editions.values().stream().map(Edition::artworkId)).distinct()
        .toList();
    return new Known(holdings.owners(originals), holdings.supplies(tokens), made, editions, inCollections, artworks.findAll(shown),
        artworks.takenDown(shown));
  }

  private Map<Token, Collection> inCollections(List<Token> tokens) {
    var found = new HashMap<Token, Collection>();
    tokens.stream().collect(Collectors.groupingBy(Token::chainId)).forEach((chainId, ofChain) -> {
      var known = collections.at(chainId, ofChain.stream().map(Token::contract).collect(Collectors.toSet()));
      ofChain.stream().filter(token -> known.containsKey(token.contract()))
          .forEach(token -> found.put(token, known.get(token.contract())));
    });
    return found;
  }

  private boolean isOriginal(Token token, Map<Token, Collection> inCollections) {
    var collection = inCollections.get(token);
    return collection == null ? isOf(Contracts.ORIGINALS, token) : collection.kind() == CollectionKind.ORIGINALS;
  }

  private boolean isOf(String contract, Token token) {
    return token.contract().equals(chains.contracts(token.chainId()).get(contract));
  }

  private TokenView view(Token token, Known known, @Nullable String quantity, @Nullable List<Transfer> history) {
    var mint = Optional.ofNullable(known.mints().get(token));
    var edition = Optional.ofNullable(known.editions().get(token));
    var collection = Optional.ofNullable(known.collections().get(token));
    var kind = isOriginal(token, known.collections()) ? TokenKind.ORIGINAL : edition.isPresent() ? TokenKind.TWIN : TokenKind.EDITION;
    var artworkId = mint.map(Mint::artworkId).or(() -> edition.map(Edition::artworkId));
    var isTakenDown = artworkId.filter(known.takenDown()::contains).isPresent();
    var artwork = artworkId.filter(id -> !isTakenDown).map(known.artworks()::get);
    var cid = mint.flatMap(Mint::metadataCid).map(Cid::parse).or(() -> edition.map(Edition::metadataCid));
    var metadata = cid.filter(stored -> !isTakenDown).flatMap(content::get).map(bytes -> (JsonNode) json.readTree(bytes));
    return new TokenView(
        token.chainId(), token.contract().value(), token.tokenId().toString(), kind.standard(), kind,
        Optional.ofNullable(known.owners().get(token)).map(Address::value).orElse(null),
        metadata.map(document -> document.path("name").asString("")).orElse("#" + token.tokenId()),
        artwork.map(Artwork::imageUrl).orElse(null), artwork.map(shown -> shown.imageCid().toString()).orElse(null),
        history == null ? null : metadata.orElse(null), cid.map(Cid::uri).orElse(null),
        known.supplies().getOrDefault(token, BigInteger.ZERO).toString(),
        royalty(mint, edition, collection), artworkId.map(ArtworkId::value).orElse(null),
        collection.map(own -> own.id().value()).orElse(null),
        mint.map(made -> made.id().value()).orElse(null), quantity,
        isTakenDown ? true : null, history == null ? null : history.stream().map(Tokens::event).toList());
  }

  /** Pieces without a creator of their own pay the collection's. */
  private static @Nullable RoyaltyView royalty(Optional<Mint> mint, Optional<Edition> edition, Optional<Collection> collection) {
    return mint.map(known -> new RoyaltyView(known.recipient().value(), known.royalty().value()))
        .or(() -> edition.filter(known -> known.royaltyBps() > 0)
            .map(known -> new RoyaltyView(known.creator().value(), known.royaltyBps())))
        .or(() -> collection.map(Collection::royalty).filter(royalty -> royalty.part().value() > 0)
            .map(royalty -> new RoyaltyView(royalty.receiver().value(), royalty.part().value())))
        .orElse(null);
  }

  private static EventView event(Transfer transfer) {
    return new EventView(transfer.type(), transfer.minedAt(), transfer.sender().value(), transfer.recipient().value(),
        transfer.quantity().toString(), transfer.txHash());
  }
}
