package studio.fofo.fulfilment.inbox;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.inbox.WebhookTask.Received;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.suppliers.SupplierWebhook.Event;
import studio.fofo.fulfilment.vendors.AccountRows;
import studio.fofo.runtime.Tasks;

/** Takes what vendors post. */
@Component
public class WebhookInbox {

  private static final Logger LOG = LoggerFactory.getLogger(WebhookInbox.class);
  private static final int LONGEST_ID = 200;

  private final Map<String, SupplierWebhook> readers;
  private final AccountRows accounts;
  private final InboxRows rows;
  private final Tasks tasks;
  private final TransactionTemplate transactions;

  WebhookInbox(ObjectProvider<SupplierWebhook> readers, AccountRows accounts, InboxRows rows, Tasks tasks,
      TransactionTemplate transactions) {
    this.readers = readers.stream().collect(Collectors.toMap(SupplierWebhook::supplier, Function.identity()));
    this.accounts = accounts;
    this.rows = rows;
    this.tasks = tasks;
    this.transactions = transactions;
  }

  /**
   * A post.
   *
   * @param headers by name in lower case
   * @param body as received
   * @param segment the last segment of the path, for vendors that do not sign; empty on the usual path
   */
  public record Post(String supplier, Map<String, List<String>> headers, byte[] body, Optional<String> segment) {}

  /**
   * Stores an event once and schedules its task; nothing else happens before the answer.
   *
   * @return false if the post is not the vendor's: then nothing is stored
   */
  public boolean take(Post post) {
    var event = genuine(post);
    event.ifPresent(known -> store(post, known));
    return event.isPresent();
  }

  /**
   * On the usual path a vendor must sign, and so must have a secret; on the path with the segment, the segment is the proof, and a
   * signature that is there must still be right.
   */
  private Optional<Event> genuine(Post post) {
    var reader = readers.get(post.supplier());
    if (reader == null) {
      return Optional.empty();
    }
    var account = accounts.find(reader.supplier());
    if (account.isEmpty()) {
      return Optional.empty();
    }
    var trusted = post.segment().map(segment -> accounts.isHintSegment(post.supplier(), segment)).orElse(account.get().signed());
    return trusted ? reader.read(post.headers(), post.body()).filter(event -> fits(post.supplier(), event)) : Optional.empty();
  }

  private static boolean fits(String supplier, Event event) {
    var fits = isShort(event.id()) && !event.id().isBlank() && isShort(event.type());
    if (!fits) {
      LOG.warn("webhook refused, its id or type is blank or too long supplier={}", supplier);
    }
    return fits;
  }

  private static boolean isShort(String text) {
    return text.length() <= LONGEST_ID && text.chars().noneMatch(Character::isISOControl);
  }

  private void store(Post post, Event event) {
    transactions.executeWithoutResult(transaction -> {
      if (rows.add(post.supplier(), event, post.segment().isPresent()) && event.subject().isPresent()) {
        tasks.schedule(WebhookTask.KIND, post.supplier() + "/" + event.id(), new Received(post.supplier(), event.id()));
      }
    });
  }
}
