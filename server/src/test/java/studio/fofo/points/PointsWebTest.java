package studio.fofo.points;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigInteger;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import studio.fofo.artworks.ArtworkId;
import studio.fofo.kernel.Address;
import studio.fofo.kernel.TypeId;
import studio.fofo.minting.MintConfirmed;
import studio.fofo.minting.MintId;
import studio.fofo.testing.Eventually;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn.Person;
import studio.fofo.testing.SignIn;

/** Points over HTTP. */
@ModuleTest
class PointsWebTest {

  private final Http http;
  private final SignIn signIn;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final JdbcClient jdbc;

  PointsWebTest(Http http, SignIn signIn, ApplicationEventPublisher events, TransactionTemplate transactions, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.events = events;
    this.transactions = transactions;
    this.jdbc = jdbc;
  }

  @Test
  void showsTheLeaderboardToEverybodyWithShortenedWalletsAtOnce() {
    var creator = signIn.somebody();
    for (var period : new String[] {"week", "month", "all"}) {
      assertThat(leaderboard(period)).doesNotContain(ends(creator));
    }
    mint(creator);
    for (var period : new String[] {"week", "month", "all"}) {
      Eventually.is("place of the creator", () -> leaderboard(period).contains(ends(creator)));
      assertThat(leaderboard(period)).doesNotContain(creator.wallet());
    }
  }

  @Test
  void ranksNobodyWithPlayMoney() {
    mint(signIn.somebody());
    var board = http.get("/api/v1/community/leaderboard").call().body();
    assertThat(board.get("money").asString()).isEqualTo("play");
    assertThat(board.get("items").values()).isNotEmpty().allSatisfy(place -> assertThat(place.get("rank").isNull()).isTrue());
  }

  @Test
  void showsPeopleByTheirChosenNames() {
    var creator = signIn.somebody();
    mint(creator);
    http.send("PUT", "/api/v1/me/name", Map.of("name", "Ada of the Foxes")).as(creator).call();
    Eventually.is("the name", () -> leaderboard("all").contains("Ada of the Foxes"));
  }

  @Test
  void showsPeopleTheirOwnPointsOnly() {
    var creator = signIn.somebody();
    var stranger = signIn.somebody();
    mint(creator);
    mint(creator);
    var first = http.get("/api/v1/me/points?limit=1").as(creator).call().body();
    assertThat(first.get("points").asLong()).isEqualTo(50);
    assertThat(first.get("items").get(0).get("reason").asString()).isEqualTo("mint");
    var second = http.get("/api/v1/me/points?limit=1&cursor=" + first.get("nextCursor").asString()).as(creator).call().body();
    assertThat(second.get("nextCursor").isNull()).isTrue();
    assertThat(second.get("items").get(0).get("id")).isNotEqualTo(first.get("items").get(0).get("id"));
    assertThat(http.get("/api/v1/me/points").as(stranger).call().body().get("points").asLong()).isZero();
  }

  @Test
  void refusesAnUnknownPeriod() {
    assertThat(http.get("/api/v1/community/leaderboard?period=century").call().code()).isEqualTo("COMMUNITY_PERIOD_UNKNOWN");
    assertThat(http.get("/api/v1/community/leaderboard?limit=0").call().status()).isEqualTo(400);
    assertThat(http.get("/api/v1/me/points").call().status()).isEqualTo(401);
  }

  private String leaderboard(String period) {
    return http.get("/api/v1/community/leaderboard?limit=100&period=" + period).call().text();
  }

  private static String ends(Person person) {
    return person.wallet().substring(0, 6) + "…" + person.wallet().substring(38);
  }

  private void mint(Person creator) {
    var id = new MintId(TypeId.next("mint").toString());
    transactions.executeWithoutResult(transaction -> events.publishEvent(new MintConfirmed(
        id, creator.userId(), new ArtworkId(TypeId.next("art").toString()),
        31337, new Address("0x0000000000000000000000000000000000000001"), BigInteger.ONE)));
    Eventually.is("points for the mint", () -> jdbc.sql("select exists (select 1 from points.rewards where source = ?)").param(id + "/mint")
        .query(Boolean.class).single());
  }
}
