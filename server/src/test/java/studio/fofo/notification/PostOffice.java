package studio.fofo.notification;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.fulfilment.Parcels;
import studio.fofo.fulfilment.Shelf;
import studio.fofo.identity.BlindIndex;
import studio.fofo.identity.EmailAddresses;
import studio.fofo.identity.EmailCodeIssued;
import studio.fofo.identity.OpenSessions;
import studio.fofo.identity.Operators;
import studio.fofo.identity.Vault;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.kernel.UserId;
import studio.fofo.notification.mail.Mail;
import studio.fofo.notification.mail.MailRows;
import studio.fofo.notification.push.FakePushService;
import studio.fofo.notification.transport.Mailbox;
import studio.fofo.notification.transport.ReceivedMail;
import studio.fofo.points.PeoplesPoints;
import studio.fofo.runtime.RecurringTask;
import studio.fofo.runtime.TaskHandler;
import studio.fofo.runtime.Turns;
import studio.fofo.runtime.reactions.Reactions;
import studio.fofo.testing.OrderBook;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.Silence;
import studio.fofo.testing.TestDatabase;
import studio.fofo.testing.WaitingTasks;
import tools.jackson.databind.json.JsonMapper;

/** All of notification on a real database with the real vault, and with a mail server if it is given a sender. */
final class PostOffice implements AutoCloseable {

  final SettableClock clock = new SettableClock(Instant.parse("2026-03-04T10:00:00Z"));
  final WaitingTasks tasks = new WaitingTasks();
  final OrderBook orders;
  /** The addresses that people linked to their accounts. */
  final Map<UserId, String> addresses = new ConcurrentHashMap<>();
  /** The parcels on their way, the first sent first. */
  final List<Parcels.Summary> parcels = new CopyOnWriteArrayList<>();
  /** The sessions in which somebody is signed in. */
  final Set<String> sessions = ConcurrentHashMap.newKeySet();
  /** The blanks at or below their reorder point. */
  final List<Shelf.LowBlank> lowBlanks = new CopyOnWriteArrayList<>();
  /** Who may use the console. */
  final Set<UserId> operators = ConcurrentHashMap.newKeySet();
  final JdbcClient jdbc;
  final TransactionTemplate transactions;
  private final TestDatabase database = TestDatabase.complete();
  private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

  PostOffice() {
    this(null, null);
  }

  PostOffice(@Nullable JavaMailSenderImpl sender) {
    this(sender, null);
  }

  /** With a push service that takes notices to devices. */
  PostOffice(FakePushService pushes) {
    this(null, pushes);
  }

  private PostOffice(@Nullable JavaMailSenderImpl sender, @Nullable FakePushService pushes) {
    jdbc = database.jdbc();
    transactions = database.transactions();
    orders = new OrderBook(jdbc, transactions, context, clock);
    context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", Map.of(
        "fofo.home", "target/fofo-home", "fofo.notification.site", "https://fofo.example/",
        "fofo.notification.push.key-file", "src/test/resources/push/vapid.pem")));
    database.registerIn(context);
    context.registerBean(Clock.class, () -> clock, definition -> definition.setPrimary(true));
    context.registerBean(WaitingTasks.class, () -> tasks);
    context.registerBean(OrderBook.class, () -> orders);
    context.registerBean(EmailAddresses.class, () -> user -> Optional.ofNullable(addresses.get(user)));
    context.registerBean(JsonMapper.class, () -> JsonMapper.builder().build());
    context.registerBean(Silence.class);
    context.registerBean(Vault.class);
    context.registerBean(BlindIndex.class);
    context.registerBean(Operators.class, () -> () -> operators);
    context.registerBean(Parcels.class, () -> new KnownParcels(parcels));
    context.registerBean(Shelf.class, () -> () -> List.copyOf(lowBlanks));
    context.registerBean(PeoplesPoints.class, FewPoints::new);
    context.registerBean(Turns.class);
    context.registerBean(OpenSessions.class, KnownSessions::new);
    if (pushes != null) {
      pushes.registerIn(context);
    }
    if (sender != null) {
      context.registerBean(JavaMailSenderImpl.class, () -> sender);
    }
    context.scan("studio.fofo.runtime.database", "studio.fofo.runtime.reactions", "studio.fofo.identity.vault",
        "studio.fofo.notification.mail", "studio.fofo.notification.letter", "studio.fofo.notification.preferences",
        "studio.fofo.notification.bounces", "studio.fofo.notification.notices", "studio.fofo.notification.push",
        "studio.fofo.notification.transport");
    context.refresh();
  }

  private record KnownParcels(List<Parcels.Summary> all) implements Parcels {

    @Override
    public Optional<Summary> find(String parcel) {
      return all.stream().filter(one -> one.id().equals(parcel)).findFirst();
    }

    @Override
    public List<Summary> of(OrderId order) {
      return all.stream().filter(one -> one.order().equals(order)).toList();
    }
  }

  private final class KnownSessions implements OpenSessions {

    @Override
    public Optional<String> current() {
      return Optional.empty();
    }

    @Override
    public Set<String> openAmong(Collection<String> asked) {
      return asked.stream().filter(sessions::contains).collect(Collectors.toUnmodifiableSet());
    }
  }

  /** Everybody has 40 points, 15 of them new. */
  private static final class FewPoints implements PeoplesPoints {

    @Override
    public long of(UserId user) {
      return 40;
    }

    @Override
    public long gained(UserId user, Instant from, Instant until) {
      return 15;
    }
  }

  /** Publishes in a transaction, as other modules do. */
  void publish(Object event) {
    transactions.executeWithoutResult(transaction -> context.publishEvent(event));
  }

  /** Runs all pending steps. */
  void work() {
    tasks.run(handlers());
  }

  private List<? extends TaskHandler<?>> handlers() {
    return Stream.<TaskHandler<?>>concat(the(Reactions.class).handlers().stream(),
        context.getBeansOfType(TaskHandler.class).values().stream().map(handler -> (TaskHandler<?>) handler)).toList();
  }

  /** The same, and what fails stays pending. */
  void workDespiteFailures() {
    tasks.runDespiteFailures(handlers());
  }

  /** Runs a recurring task once. */
  void run(String name) {
    context.getBeansOfType(RecurringTask.class).values().stream().filter(task -> task.name().equals(name)).findFirst().orElseThrow()
        .work().run();
  }

  /** Publishes in a transaction, as identity does. */
  void issueCode(EmailCodeIssued issued) {
    transactions.executeWithoutResult(transaction -> context.publishEvent(issued));
  }

  EmailCodeIssued code(String email, String code) {
    return new EmailCodeIssued(TypeId.next("code").toString(), UserId.next(), email, code, clock.instant().plusSeconds(600));
  }

  List<Mail> mailsAbout(String subjectId) {
    return the(MailRows.class).newest(null, null, null, 100).stream()
        .filter(mail -> mail.subjectId().equals(subjectId)).toList().reversed();
  }

  Optional<ReceivedMail> received(Mail mail) {
    return the(Mailbox.class).find(mail.id());
  }

  <T> T the(Class<T> type) {
    return context.getBean(type);
  }

  @Override
  public void close() {
    context.close();
    database.close();
  }
}
