package studio.fofo.minting.collection;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.Artworks;
import studio.fofo.chain.Chains;
import studio.fofo.chain.ContractAbi;
import studio.fofo.chain.Contracts;
import studio.fofo.chain.SignerRole;
import studio.fofo.chain.Signers;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.Collection.Royalty;
import studio.fofo.storage.ContentStore;

/** Prepares the transactions by which a collection's owner changes it. Only the owner's wallet can send them; nothing changes before. */
public final class Changing {

  private static final ContractAbi MINTER = ContractAbi.of("FofoMinter");

  private final CollectionRows rows;
  private final CollectionMetadata metadata;
  private final Artworks artworks;
  private final ContentStore content;
  private final Chains chains;
  private final Signers signers;
  private final TransactionTemplate transaction;
  private final Clock clock;

  Changing(CollectionRows rows, CollectionMetadata metadata, Artworks artworks, ContentStore content, Chains chains, Signers signers,
      TransactionTemplate transaction, Clock clock) {
    this.rows = rows;
    this.metadata = metadata;
    this.artworks = artworks;
    this.content = content;
    this.chains = chains;
    this.signers = signers;
    this.transaction = transaction;
    this.clock = clock;
  }

  /**
   * The transactions that are needed, in order; none if all holds already.
   *
   * @throws Refusal {@code COLLECTION_NOT_READY}, {@code ARTWORK_UNKNOWN} for a cover of somebody else
   */
  public List<OwnersCall> calls(Collection collection, CollectionWishes wishes) {
    if (!collection.isOpen()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY,
          "\"" + collection.name() + "\" is " + collection.status().word() + "; wait until it is open");
    }
    var calls = new ArrayList<OwnersCall>();
    var contract = collection.address().orElseThrow();
    var abi = collection.kind().abi();
    var royalty = wishes.royalty().orElse(collection.royalty());
    if (!royalty.equals(collection.royalty())) {
      calls.add(new OwnersCall("royalty", contract, abi.call("setDefaultRoyalty",
          ContractAbi.address(royalty.part().value() == 0 ? Address.ZERO : royalty.receiver()), royalty.part().value())));
    }
    contentCall(collection, wishes, royalty).ifPresent(calls::add);
    wishes.transferValidator().filter(wanted -> !wanted.equals(collection.transferValidator().orElse(Address.ZERO)))
        .map(wanted -> new OwnersCall("transfer validator", contract, abi.call("setTransferValidator", ContractAbi.address(wanted))))
        .ifPresent(calls::add);
    wishes.studioMints().filter(wanted -> wanted != collection.studioMints())
        .map(wanted -> studioMints(collection, contract, wanted)).ifPresent(calls::add);
    return List.copyOf(calls);
  }

  private OwnersCall studioMints(Collection collection, Address contract, boolean wanted) {
    var signer = signers.address(collection.chainId(), SignerRole.VOUCHER);
    return new OwnersCall(wanted ? "let the studio mint" : "stop the studio from minting",
        chains.contract(collection.chainId(), Contracts.MINTER),
        MINTER.call("setVoucherSigner", ContractAbi.address(contract), ContractAbi.address(signer), wanted));
  }

  /** The metadata names the royalty as well, for marketplaces that read it there. */
  private Optional<OwnersCall> contentCall(Collection collection, CollectionWishes wishes, Royalty royalty) {
    var description = wishes.description().orElse(collection.description());
    var coverId = wishes.coverId().orElse(collection.coverId());
    var cover = wishes.coverId().map(id -> artworks.requireOwned(id, collection.creator()))
        .orElseGet(() -> artworks.find(coverId).orElseThrow());
    var cid = content.putRaw(metadata.of(collection, description, cover, royalty));
    if (collection.contentCid().filter(cid::equals).isPresent()) {
      return Optional.empty();
    }
    transaction.executeWithoutResult(status -> {
      rows.prepared(collection.id(), cid, description, coverId, clock.instant());
      artworks.reveal(coverId);
    });
    return Optional.of(new OwnersCall("description and cover", collection.address().orElseThrow(),
        collection.kind().abi().call("setContractContent", (Object) cid.digest())));
  }
}
