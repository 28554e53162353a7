package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import studio.fofo.fulfilment.factory.Factory;
import studio.fofo.fulfilment.printfiles.PrintFile;
import studio.fofo.fulfilment.production.ProductionId;
import studio.fofo.kernel.OrderId;
import studio.fofo.kernel.TypeId;
import studio.fofo.storage.Media;
import studio.fofo.storage.MediaStore;
import studio.fofo.testing.Http;
import studio.fofo.testing.ModuleTest;
import studio.fofo.testing.SignIn;

/** The factory's console and the public tracking page, over HTTP. */
@ModuleTest
class FactoryConsoleTest {

  private static final String JOBS = "/api/v1/console/factory/jobs";
  private static final byte[] PNG = "a print file".getBytes(StandardCharsets.UTF_8);

  private final Http http;
  private final SignIn signIn;
  private final Factory factory;
  private final MediaStore media;
  private final JdbcClient jdbc;

  FactoryConsoleTest(Http http, SignIn signIn, Factory factory, MediaStore media, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.factory = factory;
    this.media = media;
    this.jdbc = jdbc;
  }

  @Test
  void listsJobsByStatusInPages() {
    var operator = signIn.operator();
    var jobs = List.of(job(), job(), job());
    var first = http.get(JOBS + "?status=queued&limit=2").as(operator).call().body();
    var second = http.get(JOBS + "?status=queued&limit=2&cursor=" + first.get("nextCursor").asString()).as(operator).call().body();
    assertThat(List.of(first.get("items").get(0).get("id").asString(), first.get("items").get(1).get("id").asString(),
        second.get("items").get(0).get("id").asString())).isEqualTo(jobs.reversed());
    assertThat(first.get("items").get(0).get("nextStep").asString()).isEqualTo("in_production");
    assertThat(http.get(JOBS + "?cursor=" + first.get("nextCursor").asString()).as(operator).call().code()).isEqualTo("CURSOR_INVALID");
    assertThat(http.get(JOBS + "?status=lost").as(operator).call().code()).isEqualTo("FULFILMENT_STATUS_UNKNOWN");
    assertThat(
        StreamSupport.stream(http.get(JOBS + "?status=printed&limit=100").as(operator).call().body().get("items").spliterator(), false)
            .map(job -> job.get("id").asString()))
        .doesNotContainAnyElementsOf(jobs);
  }

  @Test
  void returnsTheNextJobAndItsPrintFile() {
    var operator = signIn.operator();
    var id = job();
    assertThat(http.get(JOBS + "/next").as(operator).call().body().get("status").asString()).isEqualTo("queued");
    var job = http.get(JOBS + "/" + id).as(operator).call().body();
    var file = http.get(job.get("lines").get(0).get("printFileUrl").asString()).as(operator).call();
    assertThat(file.raw().body()).isEqualTo(PNG);
    assertThat(file.header("Content-Disposition").orElseThrow()).contains(id + "-1.png");
    assertThat(http.get(JOBS + "/" + id + "/print-file?line=2").as(operator).call().code()).isEqualTo("FULFILMENT_FILE_UNKNOWN");
  }

  @Test
  void refusesStepsOutOfOrderAndUnknownJobs() {
    var operator = signIn.operator();
    var id = job();
    for (var step : new String[] {"printed", "shipped", "delivered"}) {
      var reply = http.post(JOBS + "/" + id + "/" + step, "").as(operator).call();
      assertThat(reply.code()).isEqualTo("FULFILMENT_STEP_OUT_OF_ORDER");
      assertThat(reply.status()).isEqualTo(409);
    }
    for (var stranger : new String[] {TypeId.next("print").toString(), "print_1", "..", "%00"}) {
      assertThat(http.get(JOBS + "/" + stranger).as(operator).call().status()).as(stranger).isIn(400, 404);
    }
  }

  @Test
  void isOpenToOperatorsOnly() {
    var somebody = signIn.somebody();
    var id = job();
    for (var path : new String[] {JOBS, JOBS + "/next", JOBS + "/" + id, JOBS + "/" + id + "/print-file",
        JOBS + "/" + id + "/packing-slip"}) {
      assertThat(http.get(path).call().status()).as(path).isEqualTo(401);
      assertThat(http.get(path).as(somebody).call().status()).as(path).isEqualTo(403);
    }
    for (var step : new String[] {"accepted", "printed", "shipped", "delivered"}) {
      assertThat(http.post(JOBS + "/" + id + "/" + step, "").as(somebody).call().status()).as(step).isEqualTo(403);
    }
  }

  @Test
  void showsAParcelByItsNumberAndNothingAboutThePerson() {
    var id = job();
    jdbc.sql("""
        update fulfilment.factory_jobs set status = 'shipped', tracking_number = 'FOFO-7E57-0000-' || right(upper(:id), 4)
        where id = :id""").param("id", id).update();
    var number = jdbc.sql("select tracking_number from fulfilment.factory_jobs where id = :id").param("id", id).query(String.class)
        .single();
    var order = jdbc.sql("select order_id from fulfilment.factory_jobs where id = :id").param("id", id).query(String.class).single();
    var json = http.get("/api/v1/tracking/" + number.toLowerCase(Locale.ROOT)).call();
    assertThat(json.body().get("status").asString()).isEqualTo("in_transit");
    var page = http.get("/api/v1/tracking/" + number).header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8").call();
    assertThat(page.raw().headers().allValues("Content-Security-Policy")).as("one policy, which allows the page's styles").hasSize(1)
        .first().asString().contains("style-src 'unsafe-inline'");
    assertThat(page.header("Content-Type").orElseThrow()).startsWith("text/html");
    assertThat(page.text()).contains(number).doesNotContain(order).doesNotContain(id);
    assertThat(json.text()).doesNotContain(order).doesNotContain(id);
    assertThat(http.get("/api/v1/tracking/FOFO-0000-0000-0000").call().code()).isEqualTo("FULFILMENT_TRACKING_UNKNOWN");
    assertThat(http.get("/api/v1/tracking/1%27--").call().code()).isEqualTo("FULFILMENT_TRACKING_UNKNOWN");
  }

  private String job() {
    var production = ProductionId.next();
    var file = new PrintFile(1, "Neon fox", "Black / M", 1, media.put(Media.png(PNG)).path());
    factory.submit(SupplierContract.submissionFor(production, new OrderId(TypeId.next("order").toString()), file));
    return jdbc.sql("select id from fulfilment.factory_jobs where external_id = :id").param("id", production.value())
        .query(String.class).single();
  }
}
