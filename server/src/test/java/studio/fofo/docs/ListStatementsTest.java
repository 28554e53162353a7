package studio.fofo.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import studio.fofo.docs.Endpoints.Endpoint;
import studio.fofo.testing.CountedStatements;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/**
 * Every list of the document sends as many statements for twenty rows as for one. A new list fails here until {@link ListedRows} can make
 * its rows.
 */
@ModuleTest
class ListStatementsTest {

  private static final int MANY = 20;

  /** Lists of constant length; the list of people is as long as requested, and has its own test. */
  private static final Set<String> FIXED = Set.of("/api/v1/ai/styles", "/api/v1/ai/engines", "/api/v1/blanks", "/api/v1/console/engines",
      "/api/v1/me/quotas",
      "/api/v1/people");

  private final Http http;
  private final SignIn signIn;
  private final CountedStatements statements;
  private final ListedRows rows;

  ListStatementsTest(Http http, SignIn signIn, CountedStatements statements, ListedRows rows) {
    this.http = http;
    this.signIn = signIn;
    this.statements = statements;
    this.rows = rows;
  }

  @AfterEach
  void leaveNoLeaders() {
    rows.clear();
  }

  @Test
  void hasRowsForEveryList() {
    var known = new TreeSet<>(FIXED);
    known.addAll(rows.of(signIn.somebody()).keySet());
    assertThat(lists().stream().map(Endpoint::path)).containsExactlyInAnyOrderElementsOf(known);
  }

  @TestFactory
  List<DynamicTest> sendsAsManyStatementsForTwentyRowsAsForOne() {
    return lists().stream().filter(list -> !FIXED.contains(list.path()))
        .map(list -> DynamicTest.dynamicTest(list.path(), () -> sendsAsMany(list))).toList();
  }

  @Test
  void namesTwentyPeopleWithAsManyStatementsAsOne() {
    var twenty = Stream.generate(signIn::somebody).limit(MANY).map(person -> "id=" + person.userId()).collect(Collectors.joining("&"));
    var forMany = named(twenty, MANY);
    assertThat(forMany).hasSameSizeAs(named("id=" + signIn.somebody().userId(), 1)).isNotEmpty();
  }

  private List<String> named(String asked, int people) {
    var request = UUID.randomUUID().toString();
    var reply = http.get("/api/v1/people?" + asked).header(CountedStatements.HEADER, request).call();
    assertThat(reply.body().get("items").size()).isEqualTo(people);
    return statements.of(request);
  }

  /** As PostgreSQL would read them among very many rows: without sorting, and without rows of another status. */
  @Test
  void readsTheConsolesFilteredListsByAnIndex() {
    for (var list : Map.of("orders?status=delivered", "orders_by_status", "factory/jobs?status=queued", "factory_jobs_by_status",
        "mails?kind=order_receipt", "mails_by_kind").entrySet()) {
      var request = UUID.randomUUID().toString();
      http.get("/api/v1/console/" + list.getKey()).as(signIn.operator()).header(CountedStatements.HEADER, request).call();
      var table = "from " + list.getValue().replaceFirst("(.*)_by_.*", ".*\\.$1");
      var read = statements.of(request).stream().filter(sql -> sql.matches("(?s).*" + table + " .*")).findFirst().orElseThrow();
      assertThat(rows.plan(read)).as(list.getKey()).contains("using " + list.getValue()).doesNotContain("Sort")
          .doesNotContain("Filter: (status");
    }
  }

  private void sendsAsMany(Endpoint list) {
    var reader = list.isConsole() ? signIn.operator() : signIn.somebody();
    var making = rows.of(reader).get(list.path());
    var forOne = after(making, 1, list, reader);
    var forMany = after(making, MANY - 1, list, reader);
    assertThat(forOne).as("%s sends SQL: it is not answered from memory", list).isNotEmpty();
    assertThat(forMany).as("%s with twenty rows, against what it sends for one:%n%s", list, String.join("\n", forOne))
        .hasSameSizeAs(forOne);
  }

  /** The statements of the list after adding this many rows; its reader is already cached. */
  private List<String> after(IntConsumer making, int more, Endpoint list, SignIn.Person reader) {
    making.accept(more);
    http.get("/api/v1/me").as(reader).call();
    http.get("/api/v1/people?id=" + reader.userId()).call();
    return read(list, reader, more == 1 ? 1 : MANY);
  }

  private List<String> read(Endpoint list, SignIn.Person reader, int limit) {
    var request = UUID.randomUUID().toString();
    var reply = http.get(query(list, reader, limit)).as(reader).header(CountedStatements.HEADER, request).call();
    assertThat(reply.status()).as("%s: %s", list, reply.text()).isEqualTo(200);
    if (limit == MANY) {
      assertThat(reply.body().get("items").size()).as("%s has its rows: %s", list, reply.text()).isGreaterThanOrEqualTo(MANY);
    }
    return statements.of(request);
  }

  private static String query(Endpoint list, SignIn.Person reader, int limit) {
    var query = list.parameters().contains("limit") ? "?limit=" + limit : "";
    return list.path() + Map.of("/api/v1/products", query + "&facets=true&creator=" + reader.userId()).getOrDefault(list.path(), query);
  }

  private static List<Endpoint> lists() {
    return Endpoints.all().stream().filter(endpoint -> endpoint.isRead() && endpoint.isList()).toList();
  }
}
