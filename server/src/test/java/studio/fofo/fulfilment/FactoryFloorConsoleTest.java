package studio.fofo.fulfilment;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
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

/** The shop floor over HTTP. */
@ModuleTest
class FactoryFloorConsoleTest {

  private static final String AT = "/api/v1/console/factory";
  private static final byte[] PNG = "a print file".getBytes(StandardCharsets.UTF_8);

  private final Http http;
  private final SignIn signIn;
  private final Factory factory;
  private final MediaStore media;
  private final JdbcClient jdbc;

  FactoryFloorConsoleTest(Http http, SignIn signIn, Factory factory, MediaStore media, JdbcClient jdbc) {
    this.http = http;
    this.signIn = signIn;
    this.factory = factory;
    this.media = media;
    this.jdbc = jdbc;
  }

  @Test
  void isOpenToOperatorsOnly() {
    var somebody = signIn.somebody();
    var job = job();
    for (var path : List.of("/queue", "/batches", "/batches/batch_1", "/pieces/P0000001", "/reprints", "/stock",
        "/stock/tee-black-m/movements",
        "/sheets", "/sheets/sheet_1/file", "/jobs/" + job + "/ticket.pdf", "/jobs/" + job + "/packing-slip.pdf",
        "/jobs/" + job + "/label.pdf",
        "/jobs/" + job + "/customs.pdf", "/jobs/" + job + "/tags.pdf")) {
      assertThat(http.get(AT + path).call().status()).as(path).isEqualTo(401);
      assertThat(http.get(AT + path).as(somebody).call().status()).as(path).isEqualTo(403);
    }
    assertThat(http.post(AT + "/scans", "{\"code\":\"P1\",\"station\":\"print\"}").as(somebody).call().status()).isEqualTo(403);
    assertThat(http.post(AT + "/pieces/P1/reprints", "{}").as(somebody).call().status()).isEqualTo(403);
  }

  @Test
  void groupsWhatWaitsByPrinterBlankAndColour() {
    var job = job();
    var queue = http.get(AT + "/queue").as(signIn.operator()).call().body();
    var garment = queue.get("printers").valueStream().filter(printer -> printer.get("technique").asString().equals("direct-to-garment"))
        .findFirst().orElseThrow();
    assertThat(garment.get("waiting").valueStream().map(group -> group.get("blankId").asString() + " " + group.get("colour").asString()))
        .contains("tee Black").doesNotHaveDuplicates();
    assertThat(queue.get("stations").valueStream().map(station -> station.get("station").asString()))
        .containsExactly("print", "cure", "press", "pack");
    assertThat(job).startsWith("print_");
  }

  @Test
  void tellsWhatIsWrongWithAScan() {
    var operator = signIn.operator();
    var code = piece(job());
    assertThat(http.post(AT + "/scans", "{\"code\":\"" + code + "\",\"station\":\"oven\"}").as(operator).call().text())
        .contains("FULFILMENT_FORM_INVALID", "print, cure, press, pack");
    assertThat(http.post(AT + "/scans", "{\"code\":\"P9999999\",\"station\":\"cure\"}").as(operator).call().code())
        .isEqualTo("FULFILMENT_PIECE_UNKNOWN");
    assertThat(http.post(AT + "/scans", "{\"code\":\"" + code + "\",\"station\":\"pack\"}").as(operator).call().code())
        .isEqualTo("FULFILMENT_STEP_OUT_OF_ORDER");
    var piece = http.get(AT + "/pieces/" + code.toLowerCase(Locale.ROOT)).as(operator).call().body();
    assertThat(piece.get("station").asString()).isEqualTo("print");
    assertThat(
        http.post(AT + "/pieces/" + code + "/reprints", "{\"attempt\":1,\"reason\":\"other\",\"words\":\"\"}").as(operator).call().text())
        .contains("words is missing");
    assertThat(http.post(AT + "/pieces/" + code + "/reprints", "{\"attempt\":1,\"reason\":\"lost\"}").as(operator).call().code())
        .as("it has not begun").isEqualTo("FULFILMENT_STEP_OUT_OF_ORDER");
  }

  @Test
  void countsTheShelfOncePerKey() {
    var operator = signIn.operator();
    var path = AT + "/stock/hoodie-black-l/movements";
    var key = UUID.randomUUID().toString();
    var before = level(operator);
    for (var repeat = 0; repeat < 2; repeat++) {
      var reply = http.post(path, "{\"kind\":\"received\",\"pieces\":40,\"reason\":\"Delivery 7\"}").as(operator)
          .header("Idempotency-Key", key)
          .call();
      assertThat(reply.body().get("level").get("onHand").asInt()).isEqualTo(before + 40);
    }
    assertThat(http.post(path, "{\"kind\":\"counted\",\"pieces\":12}").as(operator).header("Idempotency-Key", UUID.randomUUID().toString())
        .call().text()).contains("reason is missing");
    var counted = http.post(path, "{\"kind\":\"counted\",\"pieces\":12,\"reason\":\"moths\"}").as(operator)
        .header("Idempotency-Key", UUID.randomUUID().toString()).call();
    assertThat(counted.body().get("level").get("onHand").asInt()).isEqualTo(12);
    assertThat(http.get(path).as(operator).call().body().get("movements").get(0).get("change").asInt()).isEqualTo(12 - before - 40);
    assertThat(
        http.send("PUT", AT + "/stock/hoodie-black-l/reorder-point", "{\"pieces\":12}").as(operator).call().body().get("level").get("low")
            .asBoolean())
        .isTrue();
    assertThat(http.send("PUT", AT + "/stock/hoodie-none/reorder-point", "{\"pieces\":12}").as(operator).call().code())
        .isEqualTo("FULFILMENT_BLANK_UNKNOWN");
  }

  @Test
  void leadsAHangTagToAPageUntilItsTwinIsMinted() {
    var job = job();
    var tag = jdbc.sql("select tag from fulfilment.factory_pieces where job_id = :job").param("job", job).query(String.class).single();
    var page = http.get("/api/v1/tags/" + tag).header("Accept", "text/html").call();
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("on its way").doesNotContain(job);
    assertThat(http.get("/api/v1/tags/000000000000").call().status()).isEqualTo(404);
    assertThat(http.get("/api/v1/tags/%27--").call().status()).isEqualTo(404);
  }

  @Test
  void printsATicketAsPdf() {
    var operator = signIn.operator();
    var job = job();
    var ticket = http.get(AT + "/jobs/" + job + "/ticket.pdf").as(operator).call();
    assertThat(ticket.header("Content-Type").orElseThrow()).startsWith("application/pdf");
    assertThat(new String(ticket.raw().body(), StandardCharsets.ISO_8859_1)).startsWith("%PDF-");
    assertThat(http.get(AT + "/jobs/" + job + "/label.pdf").as(operator).call().code()).isEqualTo("FULFILMENT_STEP_OUT_OF_ORDER");
  }

  private int level(SignIn.Person operator) {
    return http.get(AT + "/stock").as(operator).call().body().get("variants").valueStream()
        .filter(variant -> variant.get("variantId").asString().equals("hoodie-black-l") && !variant.get("level").isNull())
        .mapToInt(variant -> variant.get("level").get("onHand").asInt()).sum();
  }

  private String piece(String job) {
    return "P" + jdbc.sql("select lpad(number::text, 7, '0') from fulfilment.factory_pieces where job_id = :job").param("job", job)
        .query(String.class).single();
  }

  private String job() {
    var production = ProductionId.next();
    var file = new PrintFile(1, "Neon fox", "Black / M", 1, media.put(Media.png(PNG)).path());
    factory.submit(SupplierContract.submissionFor(production, new OrderId(TypeId.next("order").toString()), file));
    return jdbc.sql("select id from fulfilment.factory_jobs where external_id = :id").param("id", production.value())
        .query(String.class).single();
  }
}
