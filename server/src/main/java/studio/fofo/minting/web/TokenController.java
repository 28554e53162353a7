package studio.fofo.minting.web;

import java.math.BigInteger;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import studio.fofo.identity.Users;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.Refusal;
import studio.fofo.minting.MintingErrors;
import studio.fofo.minting.holding.Holding;
import studio.fofo.minting.holding.Holdings;
import studio.fofo.minting.holding.Token;
import studio.fofo.runtime.Caller;
import studio.fofo.runtime.ConditionalOnRole;
import studio.fofo.runtime.Cursor;
import studio.fofo.runtime.HttpErrors;
import studio.fofo.runtime.NeedsNoScope;
import studio.fofo.runtime.NeedsScope;
import studio.fofo.runtime.Page;
import studio.fofo.runtime.Role;
import studio.fofo.runtime.Scope;

/** {@code /nft/{chainId}/{contract}/{tokenId}} and {@code /me/tokens}: a token, and the caller's tokens. */
@RestController
@RequestMapping("/api/v1")
@ConditionalOnRole(Role.CHAIN)
class TokenController {

  private static final String MINE = "me/tokens";
  private static final String AFTER_ALL = "\uffff";

  private final Tokens tokens;
  private final Holdings holdings;
  private final Users users;

  TokenController(Tokens tokens, Holdings holdings, Users users) {
    this.tokens = tokens;
    this.holdings = holdings;
    this.users = users;
  }

  @NeedsNoScope(owner = Scope.MINT)
  @GetMapping("/nft/{chainId}/{contract}/{tokenId}")
  TokenView token(@PathVariable long chainId, @PathVariable String contract, @PathVariable String tokenId) {
    if (!Address.isWellFormed(contract) || !tokenId.matches("[0-9]{1,78}")) {
      throw new Refusal(HttpErrors.PARAMETER_INVALID,
          contract + "/" + tokenId + " is not a token: expected an address of 0x and 40 hexadecimal digits, and a decimal number");
    }
    return tokens.find(new Token(chainId, new Address(contract), new BigInteger(tokenId)))
        .orElseThrow(() -> new Refusal(MintingErrors.MINT_TOKEN_NOT_FOUND,
            "there is no token " + tokenId + " of " + contract + " on chain " + chainId));
  }

  @NeedsScope(Scope.MINT)
  @GetMapping("/me/tokens")
  Page<TokenView> mine(
      Caller caller, @RequestParam(defaultValue = "20") int limit, @RequestParam(required = false) @Nullable String cursor) {
    var size = Page.limit(limit);
    var after = Cursor.read(MINE, cursor, 2);
    var position = after == null ? Long.MAX_VALUE : position(after.get(0));
    var token = after == null ? AFTER_ALL : after.get(1);
    var held = users.wallet(caller.userId()).map(wallet -> holdings.of(wallet, position, token, size + 1)).orElse(List.of());
    return Page.of(held, size, TokenController::cursor).mapAll(tokens::held);
  }

  private static String cursor(Holding last) {
    var token = last.token();
    return Cursor.write(MINE, Long.toString(last.position()), token.chainId() + ":" + token.contract() + ":" + token.tokenId());
  }

  private static long position(String text) {
    try {
      return Long.parseLong(text);
    } catch (NumberFormatException malformed) {
      throw new Refusal(HttpErrors.CURSOR_INVALID, "the cursor does not belong to this list; start without a cursor");
    }
  }
}
