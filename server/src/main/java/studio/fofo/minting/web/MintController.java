package studio.fofo.minting.web;

import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.chain.Chains;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.Mint;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.MintId;
import studio.fofo.minting.Mints;
import studio.fofo.minting.drop.DropEditions;
import studio.fofo.minting.mint.Minting;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Idempotent;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.NewId;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** {@code /nft/mint}: requests a mint, and shows its status. */
@RestController
@NeedsScope(Scope.MINT)
@RequestMapping("/api/v1/nft")
@ConditionalOnRole(Role.CHAIN)
class MintController {

  private final Minting minting;
  private final Mints mints;
  private final DropEditions editions;
  private final Chains chains;
  private final Users users;

  MintController(Minting minting, Mints mints, DropEditions editions, Chains chains, Users users) {
    this.minting = minting;
    this.mints = mints;
    this.editions = editions;
    this.chains = chains;
    this.users = users;
  }

  @PostMapping("/mint")
  @ResponseStatus(HttpStatus.ACCEPTED)
  @Idempotent
  ResponseEntity<MintView> mint(Caller caller, NewId newId, @RequestBody MintForm form) {
    var wallet = users.wallet(caller.userId()).orElseThrow(() -> new Refusal(MintingErrors.MINT_NO_WALLET,
        "your account has no wallet to own the token; link one, then mint"));
    var order = form.order(new MintId(newId.as(MintId.PREFIX)), caller.userId(), wallet);
    if (editions.exists(order.artworkId())) {
      throw new Refusal(MintingErrors.MINT_ARTWORK_ALREADY_MINTED,
          "artwork " + order.artworkId() + " is an edition of a drop; an artwork is minted once");
    }
    var mint = minting.request(order);
    return ResponseEntity.accepted().location(URI.create("/api/v1/nft/mints/" + mint.id())).body(view(mint));
  }

  @GetMapping("/mints/{id}")
  MintView mint(Caller caller, @PathVariable String id) {
    return find(id).filter(mint -> mint.userId().equals(caller.userId())).map(this::view)
        .orElseThrow(() -> new Refusal(MintingErrors.MINT_NOT_FOUND, "you have no mint \"" + id + "\""));
  }

  private Optional<Mint> find(String id) {
    try {
      return mints.find(new MintId(id));
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }

  private MintView view(Mint mint) {
    return MintView.of(mint, chains.head(mint.chainId()));
  }
}
