package studio.fofo.minting.collection;

import java.math.BigInteger;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.BasisPoints;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection.Royalty;
import studio.fofo.minting.collection.Collection.Status;
import studio.fofo.minting.collection.CollectionFacts.At;
import studio.fofo.storage.Cid;

/** All creators' collections, as the chain has them. */
public final class Collections {

  private final CollectionRows rows;
  private final CollectionFacts facts;
  private final Signers signers;
  private final Users users;

  Collections(CollectionRows rows, CollectionFacts facts, Signers signers, Users users) {
    this.rows = rows;
    this.facts = facts;
    this.signers = signers;
    this.users = users;
  }

  public Optional<Collection> find(CollectionId id) {
    return rows.find(id).map(collection -> asTheChainSays(List.of(collection)).getFirst());
  }

  /** @throws Refusal {@code COLLECTION_NOT_FOUND} if it does not exist or belongs to somebody else */
  public Collection requireOwned(CollectionId id, UserId creator) {
    return find(id).filter(collection -> collection.creator().equals(creator)).orElseThrow(() -> CollectionId.unknown(id.value()));
  }

  /** A creator's collections, the latest first. */
  public List<Collection> of(UserId creator, Instant before, String beforeId, int limit) {
    return asTheChainSays(rows.of(creator, before, beforeId, limit));
  }

  /** Everybody's collections that are open, the latest first, of one chain or of all. */
  public List<Collection> open(Optional<Long> chainId, Instant before, String beforeId, int limit) {
    return asTheChainSays(rows.open(chainId, before, beforeId, limit));
  }

  /** The collection of each contract that is one, by its address; also before it exists. Reads only the database. */
  public Map<Address, Collection> at(long chainId, Set<Address> contracts) {
    var found = rows.at(contracts.stream().map(address -> new At(chainId, address)).collect(Collectors.toSet()));
    return asTheChainSays(List.copyOf(found.values())).stream()
        .collect(Collectors.toMap(collection -> collection.address().orElseThrow(), collection -> collection));
  }

  /**
   * Where a piece of this creator can be minted now.
   *
   * @param pieces 1 for an original
   * @throws Refusal {@code COLLECTION_NOT_FOUND}, {@code COLLECTION_NOT_READY}, {@code COLLECTION_OTHER_KIND}
   */
  public Collection requireMintable(CollectionId id, UserId creator, long pieces) {
    var collection = requireOwned(id, creator);
    if (!collection.isOpen() || !collection.studioMints()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY, collection.isOpen()
          ? "the owner of \"" + collection.name() + "\" has not allowed this studio to mint into it; allow it once, then mint"
          : "\"" + collection.name() + "\" is " + collection.status().word() + "; wait until it is open");
    }
    if (users.byWallet(collection.owner()).filter(creator::equals).isEmpty()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY, "\"" + collection.name() + "\" belongs to " + collection.owner()
          + " now, which is no wallet of your account; link it, or choose another collection");
    }
    if (pieces > 1 == (collection.kind() == CollectionKind.ORIGINALS)) {
      throw new Refusal(MintingErrors.COLLECTION_OTHER_KIND, "\"" + collection.name() + "\" is a collection of "
          + collection.kind().word() + ", which has no place for " + (pieces == 1 ? "a single original" : pieces + " pieces of one work"));
    }
    return collection;
  }

  /** Whether a contract is a collection's; for listeners of the index, which look no further. */
  public boolean isOne(long chainId, Address contract) {
    return !rows.at(Set.of(new At(chainId, contract))).isEmpty();
  }

  /** Whether an edition exists in its contract. */
  public boolean hasEdition(Collection collection, BigInteger number) {
    return At.of(collection).filter(at -> facts.of(Set.of(at)).getOrDefault(at, Map.of()).containsKey(CollectionFacts.EDITION + number))
        .isPresent();
  }

  private List<Collection> asTheChainSays(List<Collection> collections) {
    var told = facts.of(collections.stream().flatMap(collection -> At.of(collection).stream()).toList());
    return collections.stream().map(collection -> At.of(collection).map(told::get).map(known -> merged(collection, known))
        .orElse(collection)).toList();
  }

  private Collection merged(Collection row, Map<String, String> told) {
    if (!told.containsKey(CollectionFacts.CREATED)) {
      return row;
    }
    var signer = CollectionFacts.SIGNER + signers.address(row.chainId(), SignerRole.VOUCHER);
    return new Collection(row.id(), row.creator(), row.chainId(), row.kind(), Status.OPEN,
        Optional.ofNullable(told.get(CollectionFacts.OWNER)).map(Address::new).orElse(row.owner()), row.name(), row.symbol(),
        row.description(), row.coverId(), royalty(told.get(CollectionFacts.ROYALTY)).orElse(row.royalty()), row.maxSupply(), row.address(),
        row.contentCid(),
        Optional.ofNullable(told.get(CollectionFacts.VALIDATOR)).map(Address::new).filter(address -> !address.equals(Address.ZERO)),
        Boolean.parseBoolean(told.get(signer)), cid(told.get(CollectionFacts.PLACEHOLDER), Cid.Codec.RAW),
        cid(told.get(CollectionFacts.REVEALED), Cid.Codec.DAG_PB), row.txHash(), Optional.empty(), row.requestedAt());
  }

  private static Optional<Cid> cid(@Nullable String digest, Cid.Codec codec) {
    return Optional.ofNullable(digest).filter(hex -> !hex.matches("0*")).map(hex -> Cid.v1(codec, HexFormat.of().parseHex(hex)));
  }

  private static Optional<Royalty> royalty(@Nullable String told) {
    return Optional.ofNullable(told).map(text -> text.split(" "))
        .map(parts -> new Royalty(new Address(parts[0]), new BasisPoints(Integer.parseInt(parts[1]))));
  }
}
