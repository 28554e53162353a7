package studio.fofo.minting.collection;

import com.esaulpaugh.headlong.abi.Tuple;
import java.nio.charset.StandardCharsets;
import studio.fofo.artworks.Artwork;
import studio.fofo.chain.ChainReads;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.chain.TypedData;
import studio.fofo.kernel.Address;
import studio.fofo.storage.Cid;
import studio.fofo.storage.ContentStore;

/** What a collection's contract starts with, and where it will be. Calls a node: never use it in a database transaction. */
final class Blueprints {

  private static final ContractAbi FACTORY = ContractAbi.of("FofoFactory");

  private final CollectionMetadata metadata;
  private final ContentStore content;
  private final Chains chains;
  private final ChainReads reads;
  private final Signers signers;

  Blueprints(CollectionMetadata metadata, ContentStore content, Chains chains, ChainReads reads, Signers signers) {
    this.metadata = metadata;
    this.content = content;
    this.chains = chains;
    this.reads = reads;
    this.signers = signers;
  }

  /**
   * A collection's contract.
   *
   * @param content its metadata, which is stored
   * @param call creates it, sent by the relayer
   */
  record Blueprint(Address address, Cid content, Address factory, String call) {}

  /** The same for the same collection: its id is the salt. */
  Blueprint of(Collection collection, Artwork cover) {
    var cid = content.putRaw(metadata.of(collection, collection.description(), cover, collection.royalty()));
    var settings = settings(collection, cid);
    var salt = TypedData.keccak(collection.id().value().getBytes(StandardCharsets.UTF_8));
    var kind = collection.kind();
    var factory = chains.contract(collection.chainId(), Contracts.FACTORY);
    var deployer = ContractAbi.address(signers.address(collection.chainId(), SignerRole.RELAYER));
    var predicted = reads.call(collection.chainId(), factory, FACTORY.call(kind.prediction(), deployer, settings, salt));
    com.esaulpaugh.headlong.abi.Address address = FACTORY.returned(kind.prediction(), predicted).get(0);
    return new Blueprint(ContractAbi.address(address), cid, factory, FACTORY.call(kind.creation(), settings, salt));
  }

  private Tuple settings(Collection collection, Cid cid) {
    var receiver = collection.royalty().part().value() == 0 ? Address.ZERO : collection.royalty().receiver();
    return Tuple.from(collection.name(), collection.symbol(), ContractAbi.address(collection.owner()),
        ContractAbi.address(chains.contract(collection.chainId(), Contracts.MINTER)), cid.digest(), ContractAbi.address(receiver),
        collection.royalty().part().value(), collection.maxSupply().orElse(0L));
  }
}
