package studio.fofo.minting.web;

import io.swagger.v3.oas.annotations.media.Schema;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.collection.CollectionId;
import studio.fofo.minting.collection.Collections;
import studio.fofo.minting.collection.Drafts;
import studio.fofo.minting.drop.AllowListId;
import studio.fofo.minting.drop.AllowLists;
import studio.fofo.minting.drop.Drafting;
import studio.fofo.minting.web.CallView.CallsView;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** For creators: lists of who may claim, and phases. */
@RestController
@NeedsScope(Scope.MINT)
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.CHAIN)
class DropController {

  private final Collections collections;
  private final AllowLists lists;
  private final Drafting drafting;
  private final Drafts drafts;

  DropController(Collections collections, AllowLists lists, Drafting drafting, Drafts drafts) {
    this.collections = collections;
    this.lists = lists;
    this.drafting = drafting;
    this.drafts = drafts;
  }

  @PostMapping("/allow-lists")
  @ResponseStatus(HttpStatus.CREATED)
  @Idempotent
  AllowListView store(Caller caller, NewId newId, @RequestBody AllowListForm form) {
    var places = form.read();
    drafts.count(caller.userId());
    var stored = lists.store(new AllowListId(newId.as(AllowListId.PREFIX)), caller.userId(), places);
    return new AllowListView(stored.id().value(), stored.root(), stored.places());
  }

  @PostMapping("/collections/{id}/phases")
  @Idempotent
  CallsView phase(Caller caller, @PathVariable String id, @RequestBody PhaseForm form) {
    var collection = collections.requireOwned(CollectionId.named(id), caller.userId());
    var order = form.order();
    if (!collection.isOpen()) {
      throw new Refusal(MintingErrors.COLLECTION_NOT_READY,
          "\"" + collection.name() + "\" is " + collection.status().word() + "; wait until it is open");
    }
    drafts.count(caller.userId());
    return CallsView.of(collection.chainId(), collection.owner(), drafting.calls(collection, caller.userId(), order));
  }

  /**
   * A stored list. Its accounts are shown to nobody; each learns its own place.
   *
   * @param root of its Merkle tree, which the phase's contract keeps
   * @param places how many accounts are on it
   */
  record AllowListView(String id, @Schema(pattern = "^0x[0-9a-f]{64}$") String root, int places) {}
}
