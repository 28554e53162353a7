package studio.fofo.identity.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * The reply to a client that signed in or refreshed.
 *
 * @param expiresIn seconds
 */
record SignedInView(String accessToken, @Schema(allowableValues = "Bearer") String tokenType, long expiresIn, User user) {

  record User(String id, List<String> wallets) {}
}
