package studio.fofo.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.IdentityErrors;
import studio.fofo.identity.account.EmailCodes;
import studio.fofo.identity.account.SigningIn;
import studio.fofo.identity.session.Sessions;
import studio.fofo.identity.siwe.SignInNonces;
import studio.fofo.kernel.Refusal;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.CountsAs;
import studio.fofo.runtime.ForPeople;
import studio.fofo.runtime.RateTier;
import studio.fofo.runtime.Role;

/** Signing in, renewing a session, signing out. */
@RestController
@ForPeople
@ConditionalOnRole(Role.BUSINESS)
@RequestMapping("/api/v1/auth")
class AuthController {

  private final SignInNonces nonces;
  private final SigningIn signingIn;
  private final EmailCodes codes;
  private final Sessions sessions;
  private final RefreshCookie cookie;
  private final BrowserCookie browser;
  private final SessionReplies replies;

  AuthController(
      SignInNonces nonces, SigningIn signingIn, EmailCodes codes, Sessions sessions, RefreshCookie cookie, BrowserCookie browser,
      SessionReplies replies) {
    this.nonces = nonces;
    this.signingIn = signingIn;
    this.codes = codes;
    this.sessions = sessions;
    this.cookie = cookie;
    this.browser = browser;
    this.replies = replies;
  }

  record CodeView(Instant expiresAt) {}

  @CountsAs(RateTier.AUTH)
  @PostMapping("/siwe/nonce")
  ResponseEntity<SignInNonces.Nonce> nonce() {
    return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(nonces.make());
  }

  @CountsAs(RateTier.AUTH)
  @PostMapping("/siwe/verify")
  ResponseEntity<SignedInView> verify(@RequestBody WalletForm form) {
    var proof = form.proof();
    return replies.signedIn(signingIn.withWallet(proof.message(), proof.signature()));
  }

  /**
   * Replies the same whether the address has an account or not. The cookie in the reply identifies the browser when the code is entered.
   */
  @CountsAs(RateTier.AUTH)
  @PostMapping("/email/code")
  @ResponseStatus(HttpStatus.ACCEPTED)
  ResponseEntity<CodeView> code(@RequestBody EmailForm form, HttpServletRequest request) {
    var address = form.address();
    var asker = browser.askerToBe(request);
    var expiresAt = codes.issue(address, asker);
    return ResponseEntity.accepted().header(HttpHeaders.SET_COOKIE, browser.carrying(asker).toString()).body(new CodeView(expiresAt));
  }

  @CountsAs(RateTier.AUTH)
  @PostMapping("/email/verify")
  ResponseEntity<SignedInView> verify(@RequestBody CodeForm form, HttpServletRequest request) {
    var proof = form.proof();
    return replies.signedIn(signingIn.withEmailCode(proof.email(), proof.code(), browser.asker(request)));
  }

  /**
   * A refused cookie is not removed: during this call, another tab may have signed in and set a valid one.
   */
  @PostMapping("/refresh")
  ResponseEntity<SignedInView> refresh(HttpServletRequest request) {
    var token = cookie.read(request)
        .orElseThrow(() -> new Refusal(IdentityErrors.IDENTITY_REFRESH_MISSING, "there is no cookie " + cookie.name() + ": sign in"));
    return replies.signedIn(sessions.renew(token));
  }

  @PostMapping("/logout")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void logout(HttpServletRequest request, HttpServletResponse response) {
    cookie.read(request).ifPresent(sessions::end);
    replies.dropCookies(response);
  }
}
