package studio.fofo.minting.web;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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
import studio.fofo.minting.drop.DropEdition;
import studio.fofo.minting.drop.DropEditions;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.holding.Token;
import studio.fofo.minting.holding.TokenKind;
import studio.fofo.minting.mint.MintRows;
import studio.fofo.minting.reveal.RevealPieces;
import studio.fofo.minting.reveal.RevealPieces.Piece;
import studio.fofo.minting.twin.Edition;
import studio.fofo.minting.twin.TwinRows;
import studio.fofo.storage.Cid;

/** Reads the rows of tokens, as many with one statement each as for a single one. */
@Component
class KnownTokens {

  private final MintRows mints;
  private final TwinRows twins;
  private final DropEditions drops;
  private final RevealPieces pieces;
  private final Holdings holdings;
  private final Artworks artworks;
  private final Collections collections;
  private final Chains chains;

  KnownTokens(MintRows mints, TwinRows twins, DropEditions drops, RevealPieces pieces, Holdings holdings, Artworks artworks,
      Collections collections, Chains chains) {
    this.mints = mints;
    this.twins = twins;
    this.drops = drops;
    this.pieces = pieces;
    this.holdings = holdings;
    this.artworks = artworks;
    this.collections = collections;
    this.chains = chains;
  }

  /** The rows of some tokens. */
  record Known(
      Map<Token, Address> owners, Map<Token, BigInteger> supplies, Map<Token, Mint> mints, Map<Token, Edition> editions,
      Map<Token, DropEdition> drops, Map<Token, Piece> pieces, Map<Token, Collection> collections, Set<Token> originals,
      Map<ArtworkId, Artwork> artworks,
      Set<ArtworkId> takenDown) {

    TokenKind kind(Token token) {
      return originals.contains(token) ? TokenKind.ORIGINAL : editions.containsKey(token) ? TokenKind.TWIN : TokenKind.EDITION;
    }

    Optional<Mint> mint(Token token) {
      return Optional.ofNullable(mints.get(token));
    }

    Optional<Collection> collection(Token token) {
      return Optional.ofNullable(collections.get(token));
    }

    /** Its work; empty for numbered pieces that are not revealed, and for what an owner minted without us. */
    Optional<ArtworkId> artworkId(Token token) {
      return mint(token).map(Mint::artworkId).or(() -> Optional.ofNullable(editions.get(token)).map(Edition::artworkId))
          .or(() -> Optional.ofNullable(drops.get(token)).map(DropEdition::artworkId))
          .or(() -> Optional.ofNullable(pieces.get(token)).map(Piece::artworkId));
    }

    /** Whether it is an original without metadata of its own: it shows what its collection's contract shows for its number. */
    boolean isNumbered(Token token) {
      return originals.contains(token) && mints.get(token) == null;
    }

    /** Its own metadata. */
    Optional<Cid> metadataCid(Token token) {
      return mint(token).flatMap(Mint::metadataCid).map(Cid::parse)
          .or(() -> Optional.ofNullable(editions.get(token)).map(Edition::metadataCid))
          .or(() -> Optional.ofNullable(drops.get(token)).map(DropEdition::metadataCid))
          .or(() -> Optional.ofNullable(pieces.get(token)).map(Piece::metadata));
    }
  }

  Known of(List<Token> tokens) {
    var inCollections = inCollections(tokens);
    var originals = tokens.stream().filter(token -> isOriginal(token, inCollections)).collect(Collectors.toSet());
    var made = mints.ofTokens(tokens);
    // Numbers in other contracts are their owners' choice, and say nothing of the editions of products.
    var editions = twins.ofTokens(tokens.stream().filter(token -> isOf(Contracts.EDITIONS, token)).toList());
    var dropped = drops.ofTokens(inCollections.keySet());
    var revealed = pieces.ofTokens(inCollections.keySet());
    var shown = Stream.of(made.values().stream().map(Mint::artworkId), editions.values().stream().map(Edition::artworkId),
        dropped.values().stream().map(DropEdition::artworkId), revealed.values().stream().map(Piece::artworkId)).flatMap(ids -> ids)
        .distinct().toList();
    return new Known(holdings.owners(originals), holdings.supplies(tokens), made, editions, dropped, revealed, inCollections, originals,
        artworks.findAll(shown), artworks.takenDown(shown));
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
}
