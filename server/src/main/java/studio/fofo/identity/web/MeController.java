package studio.fofo.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.account.Account;
import studio.fofo.identity.account.Accounts;
import studio.fofo.identity.account.Naming;
import studio.fofo.identity.account.PublicName;
import studio.fofo.identity.account.SigningIn;
import studio.fofo.identity.account.Unlinking;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** One's own account and its ways to sign in. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
@RequestMapping("/api/v1/me")
class MeController {

  private final Accounts accounts;
  private final SigningIn signingIn;
  private final Unlinking unlinking;
  private final Naming naming;
  private final BrowserCookie browser;

  MeController(Accounts accounts, SigningIn signingIn, Unlinking unlinking, Naming naming, BrowserCookie browser) {
    this.accounts = accounts;
    this.signingIn = signingIn;
    this.unlinking = unlinking;
    this.naming = naming;
    this.browser = browser;
  }

  record MeView(String id, @Nullable String name, List<String> wallets, @Nullable String email, boolean operator, Instant createdAt) {}

  record NameForm(
      @Schema(minLength = PublicName.SHORTEST, maxLength = PublicName.LONGEST, description = "absent: no name") @Nullable String name) {}

  @NeedsScope(Scope.READ)
  @GetMapping
  ResponseEntity<MeView> me(Caller caller) {
    return view(caller);
  }

  /** Sets the caller's public name; without one they are shown by their wallet's shortened address. */
  @PutMapping("/name")
  ResponseEntity<MeView> name(Caller caller, @RequestBody NameForm form) {
    naming.name(PersonOnly.require(caller), PublicName.parse(form.name()));
    return view(caller);
  }

  /** Links a wallet that signed a message as for signing in. */
  @PostMapping("/wallets")
  ResponseEntity<MeView> link(Caller caller, @RequestBody WalletForm form) {
    var proof = form.proof();
    signingIn.linkWallet(PersonOnly.require(caller), proof.message(), proof.signature());
    return view(caller);
  }

  /**
   * Unlinks a wallet, which keeps what it holds on the chain. The last way to sign in cannot be removed, nor a wallet that is needed.
   */
  @DeleteMapping("/wallets/{address}")
  ResponseEntity<MeView> unlink(Caller caller, @PathVariable String address) {
    unlinking.unlink(PersonOnly.require(caller), wallet(address));
    return view(caller);
  }

  /** Sets the e-mail address, proven by a code from {@code POST /auth/email/code}. */
  @PostMapping("/email")
  ResponseEntity<MeView> link(Caller caller, @RequestBody CodeForm form, HttpServletRequest request) {
    var proof = form.proof();
    signingIn.linkEmail(PersonOnly.require(caller), proof.email(), proof.code(), browser.asker(request));
    return view(caller);
  }

  private ResponseEntity<MeView> view(Caller caller) {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(view(account(caller.userId()), caller.isOperator()));
  }

  private Account account(UserId user) {
    return accounts.find(user)
        .orElseThrow(() -> new Refusal(HttpErrors.UNAUTHENTICATED, "the account of this token no longer exists: sign in"));
  }

  /** A wallet's address in any letter case; no account has anything else. */
  private static Address wallet(String text) {
    if (!Address.isWellFormed(text)) {
      throw new Refusal(IdentityErrors.IDENTITY_WALLET_NOT_FOUND,
          "\"" + text + "\" is not a wallet of the account: expected an address of 0x and 40 hexadecimal digits");
    }
    return new Address(text);
  }

  private static MeView view(Account account, boolean operator) {
    return new MeView(account.id().value(), account.name().orElse(null), account.wallets().stream().map(Address::value).toList(),
        account.email().orElse(null), operator,
        account.createdAt());
  }
}
