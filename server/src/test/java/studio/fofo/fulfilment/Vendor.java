package studio.fofo.fulfilment;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.fulfilment.suppliers.LineStatus;
import studio.fofo.fulfilment.suppliers.Offer;
import studio.fofo.fulfilment.suppliers.OfferRequest;
import studio.fofo.fulfilment.suppliers.Submission;
import studio.fofo.fulfilment.suppliers.SubmissionResult;
import studio.fofo.fulfilment.suppliers.Supplier;
import studio.fofo.fulfilment.suppliers.SupplierCosts;
import studio.fofo.fulfilment.suppliers.SupplierStatus;
import studio.fofo.fulfilment.suppliers.SupplierUnavailable;
import studio.fofo.fulfilment.suppliers.SupplierWebhook;
import studio.fofo.fulfilment.suppliers.Withdrawal;
import studio.fofo.identity.vault.Hmac;
import studio.fofo.kernel.Money;
import studio.fofo.ordering.DeliveryTime;

/** A print-on-demand service of the test's own: it keeps jobs by external id, and fails as it is told. */
public final class Vendor implements Supplier, SupplierWebhook {

  private final String name;
  private final Map<ProductionId, List<Integer>> jobs = new ConcurrentHashMap<>();
  private final Set<ProductionId> cancelled = ConcurrentHashMap.newKeySet();
  /** All jobs that ever arrived, also repeats. */
  public final List<ProductionId> arrivals = new CopyOnWriteArrayList<>();
  public volatile boolean connected = true;
  /** The lines that it makes; null for all. */
  public volatile Set<Integer> makes;
  public volatile long cents = 1000;
  public volatile String currency = "USD";
  public volatile int days = 9;
  public volatile Optional<SubmissionResult.Refused> refusal = Optional.empty();
  public volatile Optional<SupplierCosts> invoice = Optional.empty();
  public volatile Optional<SupplierCosts> estimate = Optional.empty();
  /** What it signs its posts with, and what our reader knows of it; empty if it does not sign. */
  public volatile String secret = "";
  /** What happens before a call reaches it. */
  public volatile Consumer<String> before = call -> {};
  /** What happens to its answer, after it did what was requested. */
  public volatile Consumer<String> after = call -> {};

  public Vendor(String name) {
    this.name = name;
  }

  /** Nobody listens there. */
  public void die() {
    before = call -> {
      throw SupplierUnavailable.before(name + " does not listen", null);
    };
  }

  /** It does what is requested, and its answers are lost. */
  public void losesItsAnswers() {
    after = call -> {
      throw SupplierUnavailable.unknown(name + " did not answer in time", null);
    };
  }

  /** It had a job, and cancelled it. */
  public void givesUp(ProductionId job) {
    cancelled.add(job);
  }

  public void recover() {
    before = call -> {};
    after = call -> {};
    refusal = Optional.empty();
  }

  public Set<ProductionId> jobs() {
    return Set.copyOf(jobs.keySet());
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public boolean isConnected() {
    return connected;
  }

  @Override
  public Offer offer(OfferRequest request) {
    before.accept("offer");
    var all = request.lines().stream().map(OfferRequest.Line::number).collect(Collectors.toSet());
    var made = all.stream().filter(line -> makes == null || makes.contains(line)).collect(Collectors.toSet());
    var declined = all.stream().filter(line -> !made.contains(line)).collect(Collectors.toMap(line -> line, line -> "not in stock"));
    after.accept("offer");
    return made.isEmpty()
        ? Offer.none(declined)
        : new Offer(made, declined, Optional.of(new Offer.Terms(costs(cents * made.size()), "STANDARD", new DeliveryTime(2, days))));
  }

  @Override
  public SubmissionResult submit(Submission submission) {
    before.accept("submit");
    if (refusal.isPresent()) {
      return refusal.get();
    }
    arrivals.add(submission.externalId());
    jobs.putIfAbsent(submission.externalId(), submission.files().stream().map(PrintFile::line).toList());
    after.accept("submit");
    return new SubmissionResult.Accepted(estimate);
  }

  @Override
  public Optional<SupplierStatus> observe(ProductionId externalId) {
    before.accept("observe");
    var seen = Optional.ofNullable(jobs.get(externalId)).map(
        lines -> new SupplierStatus(lines.stream().collect(Collectors.toMap(line -> line,
            line -> cancelled.contains(externalId) ? LineStatus.CANCELLED : LineStatus.ACCEPTED)), List.of(),
            Optional.empty(), invoice));
    after.accept("observe");
    return seen;
  }

  @Override
  public Withdrawal withdraw(ProductionId externalId) {
    before.accept("withdraw");
    return jobs.containsKey(externalId) ? Withdrawal.WITHDRAWN : Withdrawal.UNKNOWN;
  }

  public SupplierCosts costs(long total) {
    return new SupplierCosts(new Money(total, currency), new Money(0, currency), new Money(0, currency));
  }

  @Override
  public String supplier() {
    return name;
  }

  /** Posts look like {@code id|type|production} and are signed in {@code x-signature}. */
  @Override
  public Optional<Event> read(Map<String, List<String>> headers, byte[] body) {
    if (!secret.isEmpty() && !headers.getOrDefault("x-signature", List.of()).equals(List.of(signature(secret, body)))) {
      return Optional.empty();
    }
    var parts = new String(body, StandardCharsets.UTF_8).split("\\|", -1);
    return parts.length == 3
        ? Optional.of(new Event(parts[0], parts[1], Optional.of(parts[2]).filter(id -> !id.isEmpty()).map(ProductionId::new)))
        : Optional.empty();
  }

  public static String signature(String secret, byte[] body) {
    return HexFormat.of().formatHex(Hmac.of(secret.getBytes(StandardCharsets.UTF_8), new String(body, StandardCharsets.ISO_8859_1)));
  }
}
