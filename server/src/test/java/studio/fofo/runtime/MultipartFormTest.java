package studio.fofo.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.assertj.core.api.ThrowableAssert;
import org.junit.jupiter.api.Test;
import studio.fofo.kernel.Refusal;

class MultipartFormTest {

  private static final String TYPE = "multipart/form-data; boundary=xyz";

  @Test
  void readsTextsAndFilesByteForByte() {
    var form = read("""
        preamble that nobody reads
        --xyz
        Content-Disposition: form-data; name="title"

        Füchse
        im Regen
        --xyz  \t
        content-disposition: form-data; name="picture"; filename="a; b.png"
        Content-Type: text/html

        --xy is no boundary
        --xyz
        Content-Disposition: form-data; name="empty"


        --xyz--
        epilogue""");
    assertThat(form.text("title")).hasValue("Füchse\r\nim Regen");
    assertThat(form.text("empty")).hasValue("");
    assertThat(form.text("nothing")).isEmpty();
    assertThat(StandardCharsets.UTF_8.decode(form.file("picture").orElseThrow()).toString()).isEqualTo("--xy is no boundary");
    assertThat(form.parts()).extracting(MultipartForm.Part::name).containsExactly("title", "picture", "empty");
  }

  @Test
  void acceptsAQuotedBoundaryAndAnEmptyForm() {
    var body = "--a b--\r\n".getBytes(StandardCharsets.US_ASCII);
    assertThat(MultipartForm.read("Multipart/Form-Data; boundary=\"a b\"", ByteBuffer.wrap(body)).parts()).isEmpty();
  }

  @Test
  void refusesMalformedForms() {
    for (var broken : new String[] {
        "", "{}", "--xyz", "--xyz\n", "--xyz\nContent-Disposition: form-data; name=\"a\"\n\nno end",
        "--xyz\nContent-Disposition: form-data; name=\"a\"\n--xyz--", "--xyz\n\nno name\n--xyz--",
        "--xyz\nContent-Disposition: attachment; name=\"a\"\n\nb\n--xyz--",
        "--xyz-\nContent-Disposition: form-data; name=\"a\"\n\nb\n--xyz--",
        "--xyz\nContent-Disposition: form-data; name=\"a\"\n\nb\n--xyz\nContent-Disposition: form-data; name=\"a\"\n\nc\n--xyz--"}) {
      refused("BODY_MALFORMED", () -> read(broken));
    }
    refused("MEDIA_TYPE_UNSUPPORTED", () -> MultipartForm.read("application/json", ByteBuffer.allocate(0)));
    refused("MEDIA_TYPE_UNSUPPORTED", () -> MultipartForm.read(null, ByteBuffer.allocate(0)));
    refused("BODY_MALFORMED", () -> MultipartForm.read("multipart/form-data", ByteBuffer.allocate(0)));
    refused("BODY_MALFORMED", () -> MultipartForm.read("multipart/form-data; boundary=" + "x".repeat(71), ByteBuffer.allocate(0)));
  }

  @Test
  void refusesInvalidUtf8AndFilesInsteadOfTexts() {
    var body = "--xyz\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\ncaf\u00e9\r\n--xyz--".getBytes(StandardCharsets.ISO_8859_1);
    refused("BODY_MALFORMED", () -> MultipartForm.read(TYPE, ByteBuffer.wrap(body)).text("title"));
    var file = read("--xyz\nContent-Disposition: form-data; name=\"title\"; filename=\"x\"\n\na\n--xyz--");
    refused("BODY_MALFORMED", () -> file.text("title"));
    refused("BODY_MALFORMED", () -> read("--xyz\nContent-Disposition: form-data; name=\"picture\"\n\na\n--xyz--").file("picture"));
  }

  private static MultipartForm read(String text) {
    return MultipartForm.read(TYPE, ByteBuffer.wrap(text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8)));
  }

  private static void refused(String code, ThrowableAssert.ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.code().name()).isEqualTo(code));
  }
}
