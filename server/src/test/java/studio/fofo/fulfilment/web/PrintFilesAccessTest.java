package studio.fofo.fulfilment.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.SupplierContract;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.identity.BlindIndex;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.storage.MediaUrl;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SettableClock;
import studio.fofo.testing.SignIn;

/** Who may read print files, by their address in the media store. */
@ModuleTest
class PrintFilesAccessTest {

  private static final URI STUDIO = URI.create("https://studio.example");

  private final Http http;
  private final SignIn signIn;
  private final Factory factory;
  private final MediaStore media;
  private final BlindIndex keyed;
  private final JdbcClient jdbc;

  PrintFilesAccessTest(Http http, SignIn signIn, Factory factory, MediaStore media, BlindIndex keyed, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.factory = factory;
    this.media = media;
    this.keyed = keyed;
    this.jdbc = jdbc;
  }

  @Test
  void areOpenToOperatorsOnly() {
    var path = printFile();
    assertThat(http.get(path).call().code()).isEqualTo("STORAGE_MEDIA_UNKNOWN");
    assertThat(http.send("HEAD", path, new byte[0]).call().status()).isEqualTo(404);
    assertThat(http.get(path).header("If-None-Match", "*").call().status()).as("no 304").isEqualTo(404);
    assertThat(http.get(path).as(signIn.somebody()).call().status()).isEqualTo(404);
    var operators = http.get(path).as(signIn.operator()).call();
    assertThat(operators.status()).isEqualTo(200);
    assertThat(operators.header("Cache-Control").orElse("")).contains("private").doesNotContain("immutable");
  }

  @Test
  void areOpenWithASignedLink() {
    var path = printFile();
    var job = jdbc.sql("select job_id from fulfilment.factory_lines where url = ?").param(path).query(String.class).single();
    var link = http.get("/api/v1/console/factory/jobs/" + job).as(signIn.operator()).call().body()
        .get("lines").get(0).get("printFileLink").asString();
    assertThat(link).startsWith(path + "?signature=");
    var reply = http.get(link).call();
    assertThat(reply.status()).isEqualTo(200);
    assertThat(reply.text()).isEqualTo(new String(media.find(new MediaUrl(path)).orElseThrow().bytes(), StandardCharsets.UTF_8));
    assertThat(reply.header("Cache-Control").orElse("")).contains("private").doesNotContain("immutable");
  }

  @Test
  void refusesLinksThatAreAlteredForAnotherFileOrExpired() {
    var path = printFile();
    var links = new PrintLinks(keyed, new SettableClock(Instant.now()), STUDIO);
    var signature = links.to(path).substring((path + "?signature=").length());
    var until = Long.parseLong(signature.substring(0, signature.indexOf('-')));
    var longer = (until + 1) + signature.substring(signature.indexOf('-'));
    var other = links.to(printFile());
    var over = new PrintLinks(keyed, new SettableClock(Instant.now().minus(PrintLinks.LIFE).minusSeconds(1)), STUDIO).to(path);
    for (var link : List.of(path + "?signature=", path + "?signature=" + longer, path + "?signature=" + until, path + "?signature=-1",
        path + other.substring(other.indexOf('?')), over, path + "?signature=" + signature.replaceAll("[0-9a-f]$", "g"))) {
      assertThat(http.get(link).call().status()).as(link).isEqualTo(404);
    }
    assertThat(http.get(path + "?signature=" + signature).call().status()).isEqualTo(200);
  }

  @Test
  void expiresLinksAfterAWeek() {
    var clock = new SettableClock(Instant.parse("2026-01-01T00:00:00Z"));
    var links = new PrintLinks(keyed, clock, STUDIO);
    var link = links.to("/media/ab/x.png");
    var signature = link.substring(link.indexOf('=') + 1);
    clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(links.opens("/media/ab/x.png", signature)).isTrue();
    clock.advance(Duration.ofSeconds(1));
    assertThat(links.opens("/media/ab/x.png", signature)).isFalse();
  }

  private String printFile() {
    var path = media.put(Media.png(("print file " + TypeId.next("file")).getBytes(StandardCharsets.UTF_8))).path();
    factory.submit(SupplierContract.submissionFor(ProductionId.next(), new OrderId(TypeId.next("order").toString()),
        new PrintFile(1, "Neon fox", "Black / M", 1, path)));
    return path;
  }
}
