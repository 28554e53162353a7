package studio.fofo.minting.web;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import studio.fofo.artworks.Artwork;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.Contracts;
import studio.fofo.minting.Mint;
import studio.fofo.minting.holding.Holding;
import studio.fofo.minting.holding.Holdings;
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

/** Puts together what is known of a token: its mint or edition, its metadata, its movements. */
@Component
class Tokens {

  private final MintRows mints;
  private final TwinRows twins;
  private final Holdings holdings;
  private final Artworks artworks;
  private final ContentStore content;
  private final Chains chains;
  private final JsonMapper json;

  Tokens(MintRows mints, TwinRows twins, Holdings holdings, Artworks artworks, ContentStore content, Chains chains, JsonMapper json) {
    this.mints = mints;
    this.twins = twins;
    this.holdings = holdings;
    this.artworks = artworks;
    this.content = content;
    this.chains = chains;
    this.json = json;
  }

  /** One token with its history; empty when nobody ever held it. */
  Optional<TokenView> find(long chainId, String contract, BigInteger tokenId) {
    var history = holdings.history(chainId, contract, tokenId);
    return history.isEmpty() ? Optional.empty() : Optional.of(view(chainId, contract, tokenId, null, history));
  }

  TokenView held(Holding holding) {
    return view(holding.chainId(), holding.contract(), holding.tokenId(), holding.quantity().toString(), null);
  }

  private TokenView view(
      long chainId, String contract, BigInteger tokenId, @Nullable String quantity, @Nullable List<Transfer> history) {
    var original = contract.equals(String.valueOf(chains.contracts(chainId).get(Contracts.ORIGINALS)));
    var mint = mints.ofToken(chainId, contract, tokenId);
    var edition = original ? Optional.<Edition>empty() : twins.ofToken(chainId, tokenId);
    var kind = original ? TokenKind.ORIGINAL : edition.isPresent() ? TokenKind.TWIN : TokenKind.EDITION;
    var artworkId = mint.map(Mint::artworkId).or(() -> edition.map(Edition::artworkId));
    var isTakenDown = artworkId.filter(artworks::isTakenDown).isPresent();
    var artwork = artworkId.filter(id -> !isTakenDown).flatMap(artworks::find);
    var cid = mint.flatMap(Mint::metadataCid).map(Cid::parse).or(() -> edition.map(Edition::metadataCid));
    var metadata = cid.filter(known -> !isTakenDown).flatMap(content::get).map(bytes -> (JsonNode) json.readTree(bytes));
    return new TokenView(
        chainId, contract, tokenId.toString(), kind.standard(), kind,
        original ? holdings.owner(chainId, contract, tokenId).orElse(null) : null,
        metadata.map(document -> document.path("name").asString("")).orElse("#" + tokenId),
        artwork.map(Artwork::imageUrl).orElse(null), artwork.map(known -> known.imageCid().toString()).orElse(null),
        history == null ? null : metadata.orElse(null), cid.map(Cid::uri).orElse(null),
        holdings.supply(chainId, contract, tokenId).toString(),
        royalty(mint, edition), artworkId.map(ArtworkId::value).orElse(null),
        mint.map(known -> known.id().value()).orElse(null), quantity,
        isTakenDown ? true : null, history == null ? null : history.stream().map(Tokens::event).toList());
  }

  private static @Nullable RoyaltyView royalty(Optional<Mint> mint, Optional<Edition> edition) {
    return mint.map(known -> new RoyaltyView(known.recipient(), known.royalty().value()))
        .or(() -> edition.filter(known -> known.royaltyBps() > 0).map(known -> new RoyaltyView(known.creator(), known.royaltyBps())))
        .orElse(null);
  }

  private static EventView event(Transfer transfer) {
    return new EventView(transfer.type(), transfer.minedAt(), transfer.sender(), transfer.recipient(),
        transfer.quantity().toString(), transfer.txHash());
  }
}
