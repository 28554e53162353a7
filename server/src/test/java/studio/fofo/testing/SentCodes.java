package studio.fofo.testing;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import studio.fofo.identity.EmailCodeIssued;

/** The codes that were sent by e-mail: what a person would read in their mailbox. */
@Component
public class SentCodes {

  private final Map<String, EmailCodeIssued> newest = new ConcurrentHashMap<>();

  @EventListener
  void sent(EmailCodeIssued event) {
    newest.put(event.email(), event);
  }

  /** The newest code for an address. */
  public String of(String email) {
    return event(email).code();
  }

  public EmailCodeIssued event(String email) {
    var event = newest.get(email);
    if (event == null) {
      throw new AssertionError("no code was sent to " + email);
    }
    return event;
  }
}
