package studio.fofo.generation.engine;

/** What can happen with somebody else's engine. */
public enum EngineCase {
  REFUSED_CONNECTION("nobody listens: nothing was done"),
  REPLY_LOST("the reply to an order is lost: nothing is bought twice"),
  REQUEST_LOST("an order is lost on its way: it is not taken for one that exists"),
  PROCESS_KILLED("the process is killed between the vendor's acceptance and our ticket: one order"),
  TOO_MANY("429 with and without Retry-After: left alone, nothing done"),
  CLOSED("401, 402 and 403: closed, with the vendor's words and without our token"),
  LOADING("503 while the model is loaded: waited for as long as estimated"),
  GATEWAY_TIMEOUT("504 while it keeps working: nothing is bought twice"),
  COLD_BOOT("a boot of more than 90 s keeps the order"),
  ODD_PROGRESS("progress that is stuck, goes backwards or beyond the end is no failure"),
  ONE_REFUSED("one of four refused: three pictures and a reason"),
  ALL_REFUSED("all refused: no picture, and reasons"),
  BLANK("a black picture is refused"),
  FEWER_OR_MORE("fewer or more outputs than ordered"),
  ADDRESS_EXPIRED("a picture that was deleted is lost"),
  CUT_SHORT("a picture that breaks off is fetched again, or not taken for one"),
  NO_PICTURE("HTML and a decompression bomb are refused, WebP becomes PNG"),
  OTHER_HOST("nothing is fetched from hosts that are none of the vendor's, and no token goes there"),
  WEBHOOK_TWICE("a webhook that comes twice has the same id"),
  WEBHOOK_EARLY("a webhook before the ticket is stored names the order"),
  WEBHOOK_FORGED("a webhook with a bad, old or missing signature is refused"),
  RESTARTED("the vendor was restarted and its history is empty: lost"),
  CACHED("an identical order that was cached has empty outputs"),
  CANCELLED_LATE("cancelling after the end, twice, or something unknown has no effect"),
  ANOTHER_ORDERS("what the vendor says of another order is not believed");

  private final String words;

  EngineCase(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
