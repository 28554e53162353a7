package studio.fofo.runtime.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.web.util.ContentCachingResponseWrapper;
import studio.fofo.kernel.Refusal;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.runtime.CrashPoints;
import studio.fofo.runtime.NewId;

/**
 * Runs calls whose work, key and reply are one commit ({@link studio.fofo.runtime.Idempotent#inOneCommit()}). Most keys are new, so nothing
 * is looked up first: the unique row of the key, written last, fails the transaction of a repeat.
 */
@Component
class IdempotencyCommits {

  private final IdempotencyClaims claims;
  private final PlatformTransactionManager transactions;

  IdempotencyCommits(IdempotencyClaims claims, PlatformTransactionManager transactions) {
    this.claims = claims;
    this.transactions = transactions;
  }

  /** A caller's key, and what the call is. */
  record Keyed(UserId caller, String key, byte[] fingerprint) {}

  /**
   * Does the work, unless the key was used before: then nothing has changed, and the response is as it was.
   *
   * @return whether the reply is written
   * @throws Refusal of the work, at its commit
   */
  boolean isNew(Keyed call, HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var earlier = ReplyHeaders.of(response);
    var recorded = new ContentCachingResponseWrapper(response);
    try {
      if (commits(call, earlier, request, recorded, chain)) {
        CrashPoints.reach("reply-committed");
      } else if (recorded.getStatus() < 500 && claims.has(call.caller(), call.key())) {
        return takenBack(earlier, response);
      }
    } catch (DuplicateKeyException repeated) {
      return takenBack(earlier, response);
    } catch (Refusal refused) {
      if (claims.has(call.caller(), call.key())) {
        return takenBack(earlier, response);
      }
      throw refused;
    }
    recorded.copyBodyToResponse();
    return true;
  }

  /** @return false if the work was refused and rolled back */
  private boolean commits(
      Keyed call, Map<String, List<String>> earlier, HttpServletRequest request, ContentCachingResponseWrapper recorded, FilterChain chain)
      throws ServletException, IOException {
    var newId = new NewId(TypeId.nextUuid(), false);
    request.setAttribute(NewIdArgument.ATTRIBUTE, newId);
    var transaction = transactions.getTransaction(TransactionDefinition.withDefaults());
    var done = false;
    try {
      chain.doFilter(request, recorded);
      done = recorded.getStatus() < 400;
    } finally {
      if (!done) {
        transactions.rollback(transaction);
      }
    }
    if (done) {
      claims.add(call.caller(), call.key(), call.fingerprint(), newId, new IdempotencyClaims.Reply(
          recorded.getStatus(), recorded.getContentType(), ReplyHeaders.since(earlier, recorded), recorded.getContentAsByteArray()));
      transactions.commit(transaction);
    }
    return done;
  }

  private static boolean takenBack(Map<String, List<String>> earlier, HttpServletResponse response) {
    ReplyHeaders.restore(earlier, response);
    return false;
  }
}
