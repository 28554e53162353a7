package studio.fofo.identity.web;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import studio.fofo.identity.access.AccessTokens;
import studio.fofo.identity.account.Accounts;
import studio.fofo.identity.session.Sessions;
import studio.fofo.kernel.Address;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Role;

/** A session as sent to the browser: the access token in the body, the rest in cookies. */
@Component
@ConditionalOnRole(Role.BUSINESS)
class SessionReplies {

  private final Sessions sessions;
  private final Accounts accounts;
  private final AccessTokens tokens;
  private final RefreshCookie cookie;
  private final PictureCookie pictures;

  SessionReplies(Sessions sessions, Accounts accounts, AccessTokens tokens, RefreshCookie cookie, PictureCookie pictures) {
    this.sessions = sessions;
    this.accounts = accounts;
    this.tokens = tokens;
    this.cookie = cookie;
    this.pictures = pictures;
  }

  ResponseEntity<SignedInView> signedIn(Sessions.Renewed session) {
    var user = session.user();
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noStore())
        .header(HttpHeaders.SET_COOKIE, cookie.carrying(session.refreshToken(), sessions.lifetime()).toString())
        .header(HttpHeaders.SET_COOKIE, pictures.carrying(user, session.id()))
        .body(new SignedInView(tokens.issue(user, session.id()), "Bearer", tokens.lifetime().toSeconds(),
            new SignedInView.User(user.value(), accounts.wallets(user).stream().map(Address::value).toList())));
  }

  void dropCookies(HttpServletResponse response) {
    response.addHeader(HttpHeaders.SET_COOKIE, cookie.none().toString());
    for (var dropped : pictures.none()) {
      response.addHeader(HttpHeaders.SET_COOKIE, dropped);
    }
  }
}
